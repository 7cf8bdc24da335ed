#!/bin/sh
# Installs exactly what package-lock.json names, in the current folder. No package's own script is
# run: neither the build nor the server needs one. Node.js comes from the image, not from npm.
set -eu
npm ci --include=dev --ignore-scripts --no-audit --no-fund
