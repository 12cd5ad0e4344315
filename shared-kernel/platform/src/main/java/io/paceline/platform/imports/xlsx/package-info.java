/// Reads the first sheet of an Office Open XML workbook as rows of text, within limits that hold
/// whatever the file claims about itself.
///
/// A workbook is a ZIP archive of XML. Sizes are checked in the archive's directory before a byte
/// is unpacked, and nothing unpacks to more than it said; the markup may hold no document type,
/// thus no entities; rows are streamed and what has to be kept (the shared strings) is bounded.
/// Formulas count for their stored value and are never evaluated; macros, links and other sheets
/// are never read.
@NullMarked
package io.paceline.platform.imports.xlsx;

import org.jspecify.annotations.NullMarked;
