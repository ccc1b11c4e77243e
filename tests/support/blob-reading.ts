/** jsdom's blobs can be read through FileReader alone. Browsers have had these two since 2020. */
function read(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}

Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return read(this);
};
Blob.prototype.text ??= async function (this: Blob) {
  return new TextDecoder().decode(await read(this));
};
