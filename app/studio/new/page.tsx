import { NewBank } from "@/components/studio/new-bank";
import { contentDir } from "@/lib/bank/compile/catalogue";
import { contentFolder } from "@/lib/server/content-folders";
import { gate } from "../gate";

export default function NewBankPage() {
  return gate(async () => {
    const folder = contentFolder(contentDir());
    return <NewBank taken={await folder.banks()} canWrite={await folder.canWrite()} />;
  });
}
