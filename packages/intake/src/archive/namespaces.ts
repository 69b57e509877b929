const ooxml = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const odf = 'urn:oasis:names:tc:opendocument:xmlns'

/** Namespace → the prefix our readers use; '' for the spreadsheet's own, which files write without one (ECMA-376, ISO 26300). */
export const namespaces: ReadonlyMap<string, string> = new Map([
  [`${ooxml}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${ooxml}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${ooxml}/officeDocument/2006/math`, 'm'],
  [`${strict}/officeDocument/math`, 'm'],
  [`${ooxml}/markup-compatibility/2006`, 'mc'],
  [`${ooxml}/drawingml/2006/main`, 'a'],
  [`${strict}/drawingml/main`, 'a'],
  [`${ooxml}/spreadsheetml/2006/main`, ''],
  [`${strict}/spreadsheetml/main`, ''],
  [`${ooxml}/package/2006/relationships`, ''],
  [`${ooxml}/package/2006/content-types`, ''],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  [`${odf}:office:1.0`, 'office'],
  [`${odf}:text:1.0`, 'text'],
  [`${odf}:table:1.0`, 'table'],
  [`${odf}:drawing:1.0`, 'draw'],
  [`${odf}:style:1.0`, 'style'],
  [`${odf}:xsl-fo-compatible:1.0`, 'fo'],
  [`${odf}:svg-compatible:1.0`, 'svg'],
  [`${odf}:manifest:1.0`, 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
])
