// The documents program as the page has put it before the thread's script; see page.js.

import { unpack } from "./unpack.mjs";

export const program = () => unpack(PACKED).arrayBuffer();
