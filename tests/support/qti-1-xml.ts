/** Pieces of QTI 1.2 that many published examples share, set as those set them. */

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Text as files of 2002 have it, without a type. */
export const material = (text: string) => `<material>
          <mattext>${escaped(text)}</mattext>
        </material>`;
/** Text as learning platforms have it: HTML, escaped. */
export const html = (text: string) =>
  `<material><mattext texttype="text/html">${escaped(text)}</mattext></material>`;
export const picture = (uri: string) =>
  `<material><matimage imagtype = "image/gif" uri = "${uri}"/></material>`;

export const label = (ident: string, inner: string, more = "") =>
  `<response_label ident = "${ident}"${more}>${inner}</response_label>`;
/** An option in a line of its own. */
export const lineLabel = (ident: string, inner: string, more = "") => `<flow_label>
            ${label(ident, inner, more)}
          </flow_label>`;

export const lid = (ident: string, inner: string, cardinality = "Single", render = ' shuffle = "Yes"') =>
  `<response_lid ident = "${ident}" rcardinality = "${cardinality}" rtiming = "No">
          <render_choice${render}>
            ${inner}
          </render_choice>
        </response_lid>`;

export const equal = (respident: string, value: string, more = "") =>
  `<varequal respident = "${respident}"${more}>${value}</varequal>`;
export const not = (inner: string) => `<not>${inner}</not>`;
export const show = (id: string, type = "Response") =>
  `<displayfeedback feedbacktype = "${type}" linkrefid = "${id}"/>`;
export const set = (value: number | string, name = "SCORE1", action = "Add") =>
  `<setvar action = "${action}" varname = "${name}">${value}</setvar>`;
export const rule = (test: string, then: string, more = "") => `<respcondition${more}>
        <qticomment>What the rule is for.</qticomment>
        <conditionvar>${test}</conditionvar>
        ${then}
      </respcondition>`;
export const processing = (declared: string, ...rules: string[]) => `<resprocessing>
      <outcomes>
        ${declared}
      </outcomes>
      ${rules.join("\n      ")}
    </resprocessing>`;
export const integer = (name: string, start = 0) =>
  `<decvar varname = "${name}" vartype = "Integer" defaultval = "${start}"/>`;
export const feedback = (ident: string, text: string, view = "Candidate") =>
  `<itemfeedback ident = "${ident}" view = "${view}"><flow_mat>${material(text)}</flow_mat></itemfeedback>`;

export const item = (title: string, ident: string, presentation: string, rest: string) =>
  `<item title = "${title}" ident = "${ident}">
    <presentation label = "${ident}">
      <flow>
        ${presentation}
      </flow>
    </presentation>
    ${rest}
  </item>`;

/** A file as those of 2002 begin. */
export const file = (
  inner: string,
  subset = "",
) => `<?xml version = "1.0" encoding = "UTF-8" standalone = "no"?>
<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2p1.dtd"${subset}>
<!-- Author: nobody -->
<questestinterop>
  <qticomment>What the example shows.</qticomment>
  ${inner}
</questestinterop>`;

export const field = (name: string, entry: string) => `<qtimetadatafield>
              <fieldlabel>${name}</fieldlabel>
              <fieldentry>${entry}</fieldentry>
            </qtimetadatafield>`;
export const metadata = (...fields: [name: string, entry: string][]) =>
  `<itemmetadata><qtimetadata>${fields.map(([name, entry]) => field(name, entry)).join("")}</qtimetadata></itemmetadata>`;
