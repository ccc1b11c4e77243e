/** A field of a message of Protocol Buffers: a number, or bytes that may be text or a message themselves. */
export interface ProtoField {
  number: number;
  value: number | Uint8Array;
}

/**
 * The fields of a message, in their order (https://protobuf.dev/programming-guides/encoding/). A message that is damaged ends where the
 * damage is.
 */
export function readProto(bytes: Uint8Array): ProtoField[] {
  const fields: ProtoField[] = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    let scale = 1;
    for (let byte = 128; byte >= 128 && at < bytes.length; at++) {
      byte = bytes[at] ?? 0;
      value += (byte & 127) * scale;
      scale *= 128;
    }
    return value;
  };
  while (at < bytes.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const kind = tag % 8;
    if (kind === 0) fields.push({ number, value: varint() });
    else if (kind === 2) {
      const length = varint();
      if (at + length > bytes.length) break;
      fields.push({ number, value: bytes.subarray(at, at + length) });
      at += length;
    } else if (kind === 1 || kind === 5) at += kind === 1 ? 8 : 4;
    else break;
  }
  return fields;
}

/** The text of a field of a message; empty where there is none. */
export function protoText(fields: readonly ProtoField[], number: number): string {
  const found = fields.find((field) => field.number === number)?.value;
  return found instanceof Uint8Array ? new TextDecoder("utf-8").decode(found) : "";
}

/** The number of a field of a message; 0 where there is none. */
export function protoNumber(fields: readonly ProtoField[], number: number): number {
  const found = fields.find((field) => field.number === number)?.value;
  return typeof found === "number" ? found : 0;
}
