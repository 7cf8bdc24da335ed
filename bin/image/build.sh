#!/bin/sh
# build.sh OUT: builds the installed checkout in the current folder, and leaves in OUT what a
# process needs to run and nothing else: no tests, no sources, no packages of the development.
set -eu
out=$1
NODE_ENV=production node ace.js build
rm -rf "$out"
mv build "$out"
cd "$out"
rm -rf tests modules/*/tests bin/test.js bin/test.js.map
npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund
