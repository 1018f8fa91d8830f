// Runs Azurite in this process, as somebody's who may be killed at any moment:
// - When standard input closes, because that process stops or died, it writes its data out and ends.
// - Ctrl-C in the terminal reaches every process of its group, but storage must outlive the app that is still draining: it is ignored.
// - With AZURITE_RUNNING_FILE, that file is there from the start until a proper end; one that is left behind says that data may be lacking.
'use strict';

const fs = require('fs');

const runningFile = process.env.AZURITE_RUNNING_FILE;
if (runningFile) {
  fs.writeFileSync(runningFile, `${process.pid} ${Math.round(Date.now() - process.uptime() * 1000)}`);
}

let stopping = false;
process.on('SIGTERM', () => (stopping = true)); // Azurite listens too, and closes its services
process.on('exit', (code) => {
  if (runningFile && stopping && code === 0) {
    fs.rmSync(runningFile, { force: true });
  }
});

const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});
process.stdout.write = () => true; // start-up chatter
process.stderr.on('error', () => {}); // whoever read it was killed

process.stdin.resume();
process.stdin.unref?.(); // waiting for its end must not keep a stopped Azurite alive
process.stdin.on('end', stop);
process.stdin.on('error', stop);

function stop() {
  if (process.listenerCount('SIGTERM') > 1) {
    process.kill(process.pid, 'SIGTERM');
  } else {
    setTimeout(stop, 50); // it is still starting, and could not close yet
  }
}

require('azurite/dist/src/azurite.js');
