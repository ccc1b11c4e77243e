import { contentDir } from "@/lib/bank/compile/catalogue";
import { itemTextAt, listItemPlaces } from "@/lib/bank/edit/item-places";
import { plainBody } from "@/lib/bank/edit/item-rows";
import { similarItems } from "@/lib/bank/edit/similar-items";
import { contentFolder } from "@/lib/server/content-folders";
import { answer, refusal } from "../../../refuse";

/** Items that ask nearly what `?text=` asks, other than `?not=ID`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ bank: string }> },
): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const { bank } = await params;
  const { searchParams } = new URL(request.url);
  const folder = contentFolder(contentDir());
  const paths = (await folder.files(bank)).filter((path) => path.startsWith("questions/"));
  const items: { id: string; text: string }[] = [];
  for (const path of paths) {
    const text = (await folder.read(bank, path))?.text ?? "";
    for (const place of listItemPlaces(text)) {
      if (place.id && place.id !== searchParams.get("not"))
        items.push({ id: place.id, text: plainBody(itemTextAt(text, place)) });
    }
  }
  return answer({ items: similarItems((searchParams.get("text") ?? "").slice(0, 2000), items) });
}
