#!/bin/sh
# Brings the store from its bucket, or what is new back to it:
#   STORE=s3://bucket/glossary sh store.sh pull|push
# Every edge, and any plain CDN, can read a store from a bucket.
set -eu

case "$1" in
  pull)
    aws s3 sync "$STORE" store --only-show-errors
    ;;
  push)
    # First what a channel points to, and only then the channel. Releases never change, so that none is sent twice.
    aws s3 sync store/releases "$STORE/releases" --only-show-errors --size-only \
      --cache-control 'public, max-age=31536000, immutable'
    aws s3 cp store/channels "$STORE/channels" --only-show-errors --recursive \
      --cache-control 'public, max-age=30, stale-while-revalidate=300'
    ;;
  *)
    echo "usage: STORE=s3://bucket/path sh store.sh pull|push" >&2
    exit 2
    ;;
esac
