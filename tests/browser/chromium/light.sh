#!/bin/sh
# Chromium without windows shows no page unless one is named, and its driver looks for a page at once.
exec chromium-headless-shell "$@" about:blank
