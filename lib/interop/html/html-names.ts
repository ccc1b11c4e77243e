/** Elements that make a block of their own; what stands beside them in one parent becomes paragraphs. */
export const blockNames = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements whose content is nothing to read: it goes with them, and nobody misses it. */
export const silentNames = new Set("head link meta noscript script style template title base".split(" "));

/** Elements that hold something which the format has no place for: it is left out, and the report says so. */
export const mediaNames = new Set(
  "applet area audio button canvas datalist embed frame frameset iframe input map math object optgroup option select svg textarea video".split(
    " ",
  ),
);

const inlineNames =
  "a abbr acronym b bdi bdo big br cite code col colgroup data del dfn em font i img ins kbd label mark nobr o:p output param picture " +
  "q rp rt ruby s samp small source span strike strong sub sup time track tt u var wbr";

/** Every element of HTML that people's editors write. Other names between `<` and `>` are text: "List<String>". */
export const knownNames = new Set([...blockNames, ...silentNames, ...mediaNames, ...inlineNames.split(" ")]);
