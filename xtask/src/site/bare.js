// Starts the bare page in the way of Trunk's own script, and marks the moment for the measurement.
import start from './{{script}}';

await start({ module_or_path: './{{wasm}}' });
performance.mark('app-started');
