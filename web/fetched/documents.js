// The documents program as a file beside its script, of the same build.

export const program = () => `./documents_bg.wasm?build=${BUILD}`;
