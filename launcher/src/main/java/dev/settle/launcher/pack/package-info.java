/** Packs as files: how they are written, and those that come with Settle. */
package dev.settle.launcher.pack;
