import { all, name } from "../../globals.css?styles";

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => (name === "" ? [] : [{ name }]);

/** All styles, under a name made from what is in them: it never means another text. */
export function GET(): Response {
  return new Response(all, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
