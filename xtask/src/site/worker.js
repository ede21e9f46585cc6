// Starts a program beside the page. `cargo xtask build` fills the names in double braces.
//
// What it promises: the program runs whole or not at all, and says when it listens. What is asked before that would be lost.

import start from '{{script}}';

const WASM = new URL('{{wasm}}', import.meta.url);

start({ module_or_path: fetch(WASM, { integrity: '{{wasm_integrity}}' }) })
  .then(() => self.postMessage('ready'))
  .catch((error) => self.postMessage(`failed: ${error}`));
