// Runs Azurite in this process, with two differences from its own command line:
// - Ctrl-C in the terminal reaches every process of its group, but storage must outlive the app that is still draining: only SIGTERM stops it.
// - With AZURITE_DIES_WITH_PARENT=1 it stops when standard input closes, so that a crashed test run leaves nothing behind.
'use strict';

const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});
process.stdout.write = () => true; // start-up chatter
process.stderr.on('error', () => {}); // the app that read it was killed

if (process.env.AZURITE_DIES_WITH_PARENT === '1') {
  process.stdin.resume();
  process.stdin.unref?.(); // waiting for its end must not keep a stopped Azurite alive
  process.stdin.on('end', () => process.exit(0));
  process.stdin.on('error', () => process.exit(0));
}

require('azurite/dist/src/azurite.js');
