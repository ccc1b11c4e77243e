/** Tables as RFC 4180 describes them, rule by rule, with a question and its answer each row. */
export const rfc4180 = {
  "1 a line each row, ended by CR and LF": "Boil?,100 °C\r\nFreeze?,0 °C\r\n",
  "2 the last row without a line end": "Boil?,100 °C\r\nFreeze?,0 °C",
  "3 a head": "question,answer\r\nBoil?,100 °C\r\nFreeze?,0 °C\r\n",
  "5 quotes around cells": '"Boil?","100 °C"\r\nFreeze?,0 °C',
} as const;

/** Rules 4, 6 and 7: spaces are part of a cell, and quotes keep line ends, commas and quotes. */
export const rfc4180Cells = 'Which,"a ""clean"" one,\r\nthen"\r\n"Where, exactly?",here\r\n';

/** The cases of csv-spectrum, each with a question and its answer for its columns. */
export const spectrum = {
  comma_in_quotes: 'question,answer\nWhere?,"12 Any St., Back door"\n',
  empty: 'question,answer,hint\nBoil?,"",""\nFreeze?,0 °C,\n',
  empty_crlf: 'question,answer,hint\r\nBoil?,"",""\r\nFreeze?,0 °C,\r\n',
  escaped_quotes: 'question,answer\n1,"ha ""ha"" ha"\n3,4\n',
  json: 'question,answer\n1,"{""type"": ""Point"", ""at"": [102.0, 0.5]}"\n',
  newlines: 'question,answer\n1,4\n"Once upon\na time",6\n',
  newlines_cr: "question,answer\rBoil?,100 °C\r",
  quotes_and_newlines: 'question,answer\n1,"ha \n""ha"" \nha"\n3,4\n',
  location_coordinates: 'question,answer\n2071,"60.0897, 24.9378"\n',
  utf8: "question,answer\n1,ʤ\n4,5\n",
} as const;

/** Text as spreadsheets save it, apart from the usual. */
export const spreadsheetTexts = {
  separatorLine: "sep=;\r\nquestion;answer\r\nBoil, then?;Cool\r\n",
  semicolons: "question;answer\r\nHow hot?;63,5 °C\r\n",
  spacesBehindCommas: 'question, answer\n"Wash, then?", "Rinse, and dry"\n',
} as const;

/** Text of Anki as its manual has it, by what it shows. */
export const ankiTexts = {
  semicolons: "Soap;Hands;rinse well\nTowel;Dry;paper alone\n",
  comment: "# this line is for people\nSoap;Hands\nTowel;Dry\n",
  quoted: 'Soap;"Hands,\nthen arms"\nTowel;Dry\n"Cold ; dry";Shelf\n',
  escaped: 'Soap;"so-called ""hard"" soap"\nTowel;Dry\n',
  oldTags: "tags:heat safety\nSoap;Hands\nTowel;Dry\n",
  /** "Notes in Plain Text" with all that the dialogue offers. */
  notes:
    '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\nq$R,7;x\tBasic\tKitchen::Heat\tHow <b>hot</b>?\t63 °C<br>or more\theat safety\nA#1\tCloze\tKitchen::Heat\t"{{c1::Soup}} cools in {{c2::two hours::time}}."\t"see ""the guide"""\t\n',
  /** "Cards in Plain Text". */
  cards: "#separator:tab\n#html:false\nHow <hot>?\t63 °C\n",
  named: "#separator:|\n#columns:Back|Front\n#tags:heat\n#deck:Kitchen\n63 °C|How hot?\n",
  sound: '#separator:Semicolon\n#html:true\nSay it;said [sound:myaudio.mp3]<img src="myimage.jpg">\n',
  gapsWithoutHeader: "{{c1::Soup}} cools in {{c2::two hours}}.\tsee the guide\nTowel\tDry\n",
  gapsInAQuestion: "question,a,b,key\nWhat does {{c1::x}} mark?,A gap,A card,A\n",
  noSeparator: "#html:true\nSoap,<i>Hands</i>\n",
} as const;

/** What the dialogue of Quizlet gives and takes, by what stands between term and definition, and between cards. */
export const quizletTexts = {
  "a tab, a new line": "Soap\tcleans hands\nTowel\tdries hands\n",
  "a comma, a new line": "Soap,cleans hands\nTowel,dries hands\n",
  "a tab, a semicolon": "Soap\tcleans hands;Towel\tdries hands;",
  "a comma, a semicolon": "Soap,cleans hands;Towel,dries hands",
  "a dash, a new line": "Soap - cleans hands\nTowel - dries hands\n",
  "a dash, an empty line": "Soap - cleans hands\n\nTowel - dries hands\n",
} as const;

/** Heads of the templates that quiz programs give out, with what stands above them, and rows of ours. */
export const templates = {
  kahoot: [
    ["", "Quiz template"],
    ["", "Remember: questions have a limit of 120 characters."],
    [],
    [
      "",
      "Question - max 120 characters",
      ...[1, 2, 3, 4].map((number) => `Answer ${number} - max 75 characters`),
      "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
      "Correct answer(s) - choose at least one",
    ],
    ["1", "What first?", "Ask", "Act", "Wait", "", "20", "2"],
    ["2", "Which clean?", "Soap", "Salt", "Bleach", "Sugar", "20", "1,3"],
  ],
  blooket: [
    ["Blooket\nImport Template", "", "", "", "", "", "", ""],
    [
      ...[
        "Question #",
        "Question Text",
        "Answer 1",
        "Answer 2",
        "Answer 3\n(Optional)",
        "Answer 4\n(Optional)",
      ],
      ...["Time Limit (sec)\n(Max: 300 seconds)", "Correct Answer(s)\n(Only include Answer #)"],
    ],
    ["1", "What first?", "Ask", "Act", "Wait", "", "20", "2"],
    ["2", "Which clean?", "Soap", "Salt", "Bleach", "Sugar", "20", "1,3"],
  ],
  gimkit: [
    ["Gimkit Spreadsheet Import Template", "", "", "", ""],
    [
      ...["Question", "Correct Answer", "Incorrect Answer 1"],
      ...["Incorrect Answer 2 (Optional)", "Incorrect Answer 3 (Optional)"],
    ],
    ["What first?", "Act", "Ask", "Wait", ""],
    ["Boiling water?", "100 °C", "", "", ""],
  ],
  quizizz: [
    [
      ...["Question Text", "Question Type", "Option 1", "Option 2", "Option 3", "Option 4", "Option 5"],
      ...["Correct Answer", "Time in seconds", "Image Link", "Answer explanation"],
    ],
    ["What first?", "Multiple Choice", "Ask", "Act", "Wait", "", "", "2", "20", "", "Acting helps."],
    ["Which clean?", "Checkbox", "Soap", "Salt", "Bleach", "", "", "1,3", "20", "", ""],
    ["Water boils at?", "Fill-in-the-Blank", "100 °C", "100 degrees", "", "", "", "", "20", "", ""],
    ["Which do you like?", "Poll", "Tea", "Soup", "", "", "", "", "20", "", ""],
    ["Why wash?", "Open-Ended", "", "", "", "", "", "", "20", "", ""],
  ],
} as const satisfies Record<string, readonly (readonly string[])[]>;

/** Rows as a table in text. */
export const asCsv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");

/** A row of each type that Blackboard's page on uploading questions has. */
export const blackboardRows = {
  multipleChoice: "MC\tWhat first?\tAsk\tincorrect\tAct\tcorrect\tWait\tincorrect",
  multipleAnswer: "MA\tWhich clean?\tSoap\tcorrect\tSalt\tincorrect\tBleach\tcorrect",
  trueFalse: "TF\tHands are washed first.\ttrue",
  essay: "ESS\tWhy wash?\tGerms come off.",
  essayWithout: "ESS\tWhy rinse?\t",
  shortResponse: "SR\tWhere is soap?\tBy the sink",
  ordering: "ORD\tPut in order.\tWet\tSoap\tRinse",
  matching: "MAT\tWhere is it kept?\tMilk\tFridge\tSalt\tShelf",
  blank: "FIB\tWater boils at ___.\t100 °C",
  blankOfSeveral: "FIB\tWhat cleans?\tSoap\tBleach",
  severalBlanks: "FIB_PLUS\tHold [food] at [heat] °C.\tfood\thot food\tsoup\t\theat\t63",
  numeric: "NUM\tHow many °C?\t63\t2",
  numericExact: "NUM\tHow many hands?\t2",
  file: "FIL\tHand in a plan.",
  opinion: "OP\tDid you like it?",
  jumbled: "JUMBLED_SENTENCE\tA [x] b\tone\tx\t\ttwo\tx",
  bowl: "QUIZ_BOWL\tIt cleans hands.\twhat\tsoap",
} as const;
