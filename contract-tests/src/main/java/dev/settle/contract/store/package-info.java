/** What the contracts of all ports of a store share: its ports, things to begin with, and work side by side. */
package dev.settle.contract.store;
