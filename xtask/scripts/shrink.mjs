// Makes a program as small as it gets: what nobody can ever see or call is taken out, and the rest optimized.

import binaryen from "binaryen";
import { withoutUnseen } from "./unseen.mjs";

/**
 * What a panic says, and where it was. A panic stops the program, and the page says so in its own words (start.js): no
 * message is ever shown. Without their bodies, nothing needs to be handed to these functions either.
 */
const UNSEEN = [
  /^core::panicking::/,
  /^std::panicking::/,
  /^core::(option|result)::(unwrap|expect)_failed$/,
  /^core::cell::(lazy::)?panic_/,
  /^core::slice::index::slice_\w*fail/,
  /^core::slice::copy_from_slice_impl::len_mismatch_fail$/,
  /^core::slice::sort::shared::smallsort::panic_on_ord_violation$/,
  /^core::str::slice_error_fail/,
  /^<?alloc::vec::Vec<.*::assert_failed$/,
  /^alloc::raw_vec::(handle_error|capacity_overflow)$/,
  /^alloc::alloc::handle_alloc_error$/,
  /^std::alloc::rust_oom$/,
  /^std::thread::local::panic_access_error$/,
  /^__rustc::rust_(begin_unwind|panic)$/,
];

/** What tells programmers how a value looks inside; in a panic, too. It says nothing, and that this went well. */
const DEBUG = / as core::fmt::Debug>::fmt/;

/** What Leptos brings for servers that stream, and exports whether or not there is a server. */
const UNCALLED = [/wasm_streams/, /^(__wbg_)?intounderlying/];

/** What an exported asynchronous function needs. */
const PROMISING = /^js_sys::futures::future_to_promise/;

/** Shrinks a program. Its functions must still have their names. */
export function shrink(bytes, { promises }) {
  const program = binaryen.readBinary(bytes);
  const uncalled = promises ? UNCALLED : [...UNCALLED, PROMISING];
  const every = Array.from({ length: program.getNumFunctions() }, (_, index) => program.getFunctionByIndex(index));
  let emptied = 0;
  for (const reference of every) {
    const { module, name, results } = binaryen.getFunctionInfo(reference);
    // Names carry a hash of the crate that they are of.
    const plain = name.replaceAll(/\[[0-9a-f]{16}\]/g, "");
    if (DEBUG.test(plain) && !module && results === binaryen.i32) {
      binaryen.Function(reference).body = program.i32.const(0);
      continue;
    }
    const returns = results !== binaryen.none;
    const gone = uncalled.some((what) => what.test(plain)) || (!returns && UNSEEN.some((what) => what.test(plain)));
    if (module || !gone) continue;
    binaryen.Function(reference).body = program.unreachable();
    emptied += 1;
  }
  // The names are the compiler's own affair: better to hear of new ones than to ship what was to be left out.
  if (emptied < 20) throw new Error(`only ${emptied} functions of panics were recognised`);
  const exported = Array.from({ length: program.getNumExports() }, (_, index) => program.getExportByIndex(index));
  for (const { name } of exported.map(binaryen.getExportInfo)) {
    if (UNCALLED.some((what) => what.test(name))) program.removeExport(name);
  }
  // Data in pieces is less, but compresses worse.
  binaryen.addPassToSkip("memory-packing");
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  // In an order and a form that find more to simplify, and at last in one that compresses better.
  program.runPasses(["flatten", "rereloop"]);
  program.optimize();
  program.optimize();
  program.runPasses(["reorder-functions-by-name"]);
  const shrunk = program.emitBinary();
  program.dispose();
  return withoutUnseen(shrunk);
}
