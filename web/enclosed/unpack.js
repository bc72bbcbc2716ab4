// What is enclosed in a page is text: base64 of gzip.

/** What has been packed, as the browser hands out what it has fetched. */
export function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
