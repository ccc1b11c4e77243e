import { describe, expect, it } from "vitest";
import { inShort } from "@/tests/support/foreign";
import { aPng, aZip, readZip } from "@/tests/support/foreign-package";

const item = (ident: string, stem: string, more = "") =>
  `<item ident="${ident}" title="Q"><itemmetadata><qtimetadata>${more}</qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">${stem}</mattext></material>
  <response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="1"><material><mattext>a</mattext></material></response_label><response_label ident="2"><material><mattext>b</mattext></material></response_label></render_choice></response_lid></presentation>
  <resprocessing><outcomes><decvar maxvalue="100" varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">1</varequal></conditionvar><setvar>100</setvar></respcondition></resprocessing></item>`;
const field = (label: string, entry: string) =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
const quiz = (title: string, ...items: string[]) =>
  `<?xml version="1.0"?>\n<questestinterop><assessment ident="${title}" title="${title}"><section ident="root_section">${items.join("")}</section></assessment></questestinterop>`;
const bank = (title: string, ...items: string[]) =>
  `<?xml version="1.0"?>\n<questestinterop><objectbank ident="b1"><qtimetadata>${field("bank_title", title)}</qtimetadata>${items.join("")}</objectbank></questestinterop>`;
const manifest = (resources: string) =>
  `<?xml version="1.0"?><manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"><organizations><organization><item><title>Course</title></item></organization></organizations><resources>${resources}</resources></manifest>`;
const resource = (type: string, href: string) =>
  `<resource identifier="${href.replace(/\W/g, "")}" type="${type}"><file href="${href}"/></resource>`;

describe("a Common Cartridge", () => {
  it.each(["imsccv1p0", "imsccv1p1", "imsccv1p2", "imsccv1p3"])(
    "%s: assessment, question bank, picture",
    async (version) => {
      const picture =
        '&lt;img src="$IMS-CC-FILEBASE$/quiz%20pictures/dot.png?canvas_download=1" alt="A dot"&gt;';
      const { format, reading, pieces } = await readZip(
        aZip({
          "imsmanifest.xml": manifest(
            resource(`imsqti_xmlv1p2/${version}/assessment`, "quiz/assessment_qti.xml") +
              resource(`imsqti_xmlv1p2/${version}/question-bank`, "bank/bank.xml") +
              resource("webcontent", "web_resources/quiz pictures/dot.png"),
          ),
          "quiz/assessment_qti.xml": quiz("Ethics", item("i1", `Look: ${picture}`)),
          "bank/bank.xml": bank("Crisis help", item("i2", "And this?")),
          "web_resources/quiz pictures/dot.png": aPng,
        }),
        "course.imscc",
      );
      expect(format.id).toBe("qti-1");
      expect(reading.items.map(({ category }) => category)).toEqual([["Ethics"], ["Crisis help"]]);
      expect(pieces.map(({ items }) => items[0]?.domain)).toEqual(["ethics", "crisis"]);
      expect(reading.files.map(({ path }) => path)).toEqual([
        expect.stringMatching(/^images\/imported\/dot-[a-z0-9]{8}\.png$/),
      ]);
      expect(pieces.flatMap(({ notes }) => notes)).toEqual([]);
    },
  );

  it("of Canvas: each quiz once, from its fuller file, and each question once", async () => {
    const copy = field("assessment_question_identifierref", "i-in-bank") + field("points_possible", "2.0");
    const { reading, pieces } = await readZip(
      aZip({
        "imsmanifest.xml": manifest(
          resource("imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "g1/assessment_qti.xml") +
            resource(
              "associatedcontent/imscc_xmlv1p1/learning-application-resource",
              "non_cc_assessments/g1.xml.qti",
            ),
        ),
        "g1/assessment_qti.xml": quiz("Quiz", item("i1", "Poor?")),
        "g1/assessment_meta.xml": "<quiz/>",
        "non_cc_assessments/g1.xml.qti": quiz(
          "Quiz",
          item("i1", "Rich?", field("points_possible", "1")),
          item("i3", "Copy?", copy),
        ),
        "non_cc_assessments/gb.xml.qti": bank("Bank", item("i-in-bank", "Copy?")),
      }),
    );
    expect(pieces.map(({ items }) => inShort(items[0]))).toEqual(["Rich? [*a | b]", "Copy? [*a | b]"]);
    expect(reading.notes.map(({ rule }) => rule)).toEqual(["quiz-and-bank", "points"]);
  });

  it("of Blackboard: pools in .dat files, pictures by their number", async () => {
    const src = "@X@EmbeddedFile.requestUrlStub@X@bbcswebdav/xid-12_1";
    const { format, reading } = await readZip(
      aZip({
        "imsmanifest.xml": manifest(
          '<resource identifier="res1" type="assessment/x-bb-qti-pool" bb:file="res1.dat"/>',
        ),
        "res1.dat": quiz("Pool", item("i1", `&lt;img src="${src}" alt="A dot"&gt; Which?`)),
        "csfiles/home_dir/dot__xid-12_1.png": aPng,
        "csfiles/home_dir/dot__xid-12_1.png.xml": "<lom/>",
      }),
    );
    expect(format.id).toBe("qti-1");
    expect(reading.files).toHaveLength(1);
  });

  it("without a manifest, and with a broken file: the others are read", async () => {
    const { pieces } = await readZip(
      aZip({
        "a.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${quiz("A", item("i1", "x")).slice(22)}`,
        "b.xml": quiz("B", item("i1", "Which?")),
      }),
    );
    expect(pieces.map(({ items }) => items.length)).toEqual([0, 1]);
    expect(pieces[0]?.notes[0]).toMatchObject({ rule: "entity-declarations", fate: "left-out" });
    expect(pieces[1]?.foreign.sourceId).toBe("B/i1");
  });
});
