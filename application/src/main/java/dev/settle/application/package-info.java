/** The use cases: each reads like its story, asks through ports, and prices nothing itself. */
package dev.settle.application;
