/** Test classes with faults planted in them, run or scanned by the tests of the report and by nothing else. */
package dev.settle.acceptance.report.planted;
