/** Which requirement rows the tests that ran have proved, and whether every tag names a row it can prove. */
package dev.settle.acceptance.report;
