import { zipNames } from "../archive/zip-names";
import type { InteropFormat } from "../format";
import { readExcel } from "./read-excel";

/** Excel: a table in a workbook. */
export const excel: InteropFormat = {
  id: "excel",
  title: "Excel",
  endings: [".xlsx", ".xlsm"],
  detect({ bytes }) {
    return zipNames(bytes).some((name) => /^xl\/workbook\d*\.xml$/.test(name)) ? 0.95 : 0;
  },
  read: readExcel,
};
