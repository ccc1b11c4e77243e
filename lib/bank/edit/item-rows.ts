import { shorten } from "../shorten";
import { itemTextAt, listItemPlaces } from "./item-places";

/** An item as the studio lists it, sound or not. */
export interface ItemRow {
  /** Empty when the item has none: it can be reached by its file only. */
  id: string;
  tag: string;
  /** Path inside the bank's folder. */
  file: string;
  /** Its first and last line, from 1. */
  line: number;
  lastLine: number;
  /** Its first words, in plain text. */
  title: string;
  /** Its own domain; empty where it takes its file's. */
  domain: string;
  retired: boolean;
}

const opening = /^\s*<\w+((?:"[^"]*"|'[^']*'|[^"'>])*)>/;

/** What an item asks, without the signs of the format. */
export function plainBody(text: string): string {
  const words = text
    .replace(opening, "")
    .replace(/<(Hint|Explanation|Answer|KeyPoints)\b[\s\S]*/, "")
    .split(/\n\s*[-*+]\s+\[[ xX]\]/)[0] as string;
  return words
    .replace(/<\/?\w+[^>]*>/g, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\\([\\`*_{}[\]<>()#+.!-])/g, "$1")
    .replace(/[*`]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function attributeOf(text: string, name: string): string {
  const attributes = opening.exec(text)?.[1] ?? "";
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? "";
}

/** The items of one file, in its order. */
export function listItemRows(file: string, text: string): ItemRow[] {
  return listItemPlaces(text).map((place) => {
    const item = itemTextAt(text, place);
    return {
      id: place.id,
      tag: place.tag,
      file,
      line: place.first + 1,
      lastLine: place.first + place.count,
      title: shorten(plainBody(item), 120),
      domain: attributeOf(item, "domain"),
      retired: /\sretired(?=[\s/>]|$)/.test(opening.exec(item)?.[1] ?? ""),
    };
  });
}
