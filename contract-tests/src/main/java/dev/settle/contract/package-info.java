/** What every adapter must pass: extend the contract of a port and supply the adapter under test. */
package dev.settle.contract;
