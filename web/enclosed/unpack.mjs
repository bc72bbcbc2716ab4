// What is enclosed in a page is text: gzip in base 85, four bytes in five characters, where base 64 takes five and a third.

/** The digits, in the order of their value: what can be seen of ASCII, without what means something in HTML or a string. */
export const DIGITS = Array.from({ length: 94 }, (_, place) => String.fromCharCode(33 + place))
  .filter((letter) => !"\"$&'<>\\`~".includes(letter))
  .join("");

/** What has been packed, as the browser hands out what it has fetched. */
export function unpack(packed) {
  const values = new Uint8Array(128);
  for (let value = 0; value < 85; value += 1) values[DIGITS.charCodeAt(value)] = value;
  const groups = Math.ceil(packed.length / 5);
  const bytes = new DataView(new ArrayBuffer(groups * 4));
  for (let group = 0; group < groups; group += 1) {
    let number = 0;
    // What is missing of the last group is as its largest digit.
    for (let place = group * 5; place < group * 5 + 5; place += 1) {
      number = number * 85 + (place < packed.length ? values[packed.charCodeAt(place)] : 84);
    }
    bytes.setUint32(group * 4, number);
  }
  const whole = new Uint8Array(bytes.buffer, 0, Math.floor((packed.length * 4) / 5));
  return new Response(new Blob([whole]).stream().pipeThrough(new DecompressionStream("gzip")));
}
