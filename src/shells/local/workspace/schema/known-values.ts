/**
 * What the client packages' types leave out, for the requests the register makes: the values of closed
 * lists, by API, schema and field.
 */
export const closedLists: Readonly<Record<string, readonly string[]>> = {
  'sheets DimensionRange.dimension': ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'],
  'sheets AppendDimensionRequest.dimension': ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'],
  'sheets DeveloperMetadata.visibility': [
    'DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED',
    'DOCUMENT',
    'PROJECT',
  ],
  'sheets SortSpec.sortOrder': ['SORT_ORDER_UNSPECIFIED', 'ASCENDING', 'DESCENDING'],
  'sheets CellFormat.wrapStrategy': [
    'WRAP_STRATEGY_UNSPECIFIED',
    'OVERFLOW_CELL',
    'LEGACY_WRAP',
    'CLIP',
    'WRAP',
  ],
  'sheets CellFormat.horizontalAlignment': [
    'HORIZONTAL_ALIGN_UNSPECIFIED',
    'LEFT',
    'CENTER',
    'RIGHT',
  ],
  'sheets CellFormat.verticalAlignment': ['VERTICAL_ALIGN_UNSPECIFIED', 'TOP', 'MIDDLE', 'BOTTOM'],
  'sheets NumberFormat.type': [
    'NUMBER_FORMAT_TYPE_UNSPECIFIED',
    'TEXT',
    'NUMBER',
    'PERCENT',
    'CURRENCY',
    'DATE',
    'TIME',
    'DATE_TIME',
    'SCIENTIFIC',
  ],
  'sheets CutPasteRequest.pasteType': pasteTypes(),
  'sheets CopyPasteRequest.pasteType': pasteTypes(),
  'docs CreateHeaderRequest.type': ['HEADER_FOOTER_TYPE_UNSPECIFIED', 'DEFAULT'],
  'docs CreateFooterRequest.type': ['HEADER_FOOTER_TYPE_UNSPECIFIED', 'DEFAULT'],
  'docs ParagraphStyle.namedStyleType': [
    'NAMED_STYLE_TYPE_UNSPECIFIED',
    'NORMAL_TEXT',
    'TITLE',
    'SUBTITLE',
    'HEADING_1',
    'HEADING_2',
    'HEADING_3',
    'HEADING_4',
    'HEADING_5',
    'HEADING_6',
  ],
  'docs ParagraphStyle.alignment': ['ALIGNMENT_UNSPECIFIED', 'START', 'CENTER', 'END', 'JUSTIFIED'],
  'docs TableColumnProperties.widthType': [
    'WIDTH_TYPE_UNSPECIFIED',
    'EVENLY_DISTRIBUTED',
    'FIXED_WIDTH',
  ],
  'docs Dimension.unit': ['UNIT_UNSPECIFIED', 'PT'],
  'docs CreateParagraphBulletsRequest.bulletPreset': [
    'BULLET_GLYPH_PRESET_UNSPECIFIED',
    'BULLET_DISC_CIRCLE_SQUARE',
    'BULLET_DIAMONDX_ARROW3D_SQUARE',
    'BULLET_CHECKBOX',
    'BULLET_ARROW_DIAMOND_DISC',
    'BULLET_STAR_CIRCLE_SQUARE',
    'BULLET_ARROW3D_CIRCLE_SQUARE',
    'BULLET_LEFTTRIANGLE_DIAMOND_DISC',
    'BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE',
    'BULLET_DIAMOND_CIRCLE_SQUARE',
    'NUMBERED_DECIMAL_ALPHA_ROMAN',
    'NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS',
    'NUMBERED_DECIMAL_NESTED',
    'NUMBERED_UPPERALPHA_ALPHA_ROMAN',
    'NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL',
    'NUMBERED_ZERODECIMAL_ALPHA_ROMAN',
  ],
};

function pasteTypes(): readonly string[] {
  return [
    'PASTE_NORMAL',
    'PASTE_VALUES',
    'PASTE_FORMAT',
    'PASTE_NO_BORDERS',
    'PASTE_FORMULA',
    'PASTE_DATA_VALIDATION',
    'PASTE_CONDITIONAL_FORMATTING',
  ];
}

type OneOf = { readonly field: string; readonly members: readonly string[] };

const insertion: OneOf = {
  field: 'insertion_location',
  members: ['location', 'endOfSegmentLocation'],
};

/** Members of which a body may set one only. */
export const oneOfs: Readonly<Record<string, OneOf>> = {
  'sheets ExtendedValue': {
    field: 'value',
    members: ['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue'],
  },
  'sheets UpdateCellsRequest': { field: 'area', members: ['start', 'range'] },
  'sheets DataFilter': {
    field: 'filter',
    members: ['a1Range', 'gridRange', 'developerMetadataLookup'],
  },
  'sheets DeveloperMetadataLocation': {
    field: 'location',
    members: ['spreadsheet', 'sheetId', 'dimensionRange'],
  },
  'sheets ConditionalFormatRule': { field: 'rule', members: ['booleanRule', 'gradientRule'] },
  'docs InsertTextRequest': insertion,
  'docs InsertTableRequest': insertion,
  'docs InsertPageBreakRequest': insertion,
  'docs UpdateTableCellStyleRequest': {
    field: 'cells',
    members: ['tableRange', 'tableStartLocation'],
  },
  'docs DeleteNamedRangeRequest': {
    field: 'named_range_reference',
    members: ['name', 'namedRangeId'],
  },
  'docs Link': { field: 'destination', members: ['url', 'bookmarkId', 'headingId', 'tabId'] },
  'docs WriteControl': { field: 'control', members: ['requiredRevisionId', 'targetRevisionId'] },
};

/** What the `fields` of an update names the parts of. */
export const maskedBy: Readonly<Record<string, string>> = {
  'sheets UpdateCellsRequest': 'CellData',
  'sheets AppendCellsRequest': 'CellData',
  'sheets RepeatCellRequest': 'CellData',
  'sheets UpdateSheetPropertiesRequest': 'SheetProperties',
  'sheets UpdateSpreadsheetPropertiesRequest': 'SpreadsheetProperties',
  'sheets UpdateDimensionPropertiesRequest': 'DimensionProperties',
  'sheets UpdateNamedRangeRequest': 'NamedRange',
  'sheets UpdateProtectedRangeRequest': 'ProtectedRange',
  'sheets UpdateDeveloperMetadataRequest': 'DeveloperMetadata',
  'docs UpdateTextStyleRequest': 'TextStyle',
  'docs UpdateParagraphStyleRequest': 'ParagraphStyle',
  'docs UpdateDocumentStyleRequest': 'DocumentStyle',
  'docs UpdateTableCellStyleRequest': 'TableCellStyle',
  'docs UpdateTableRowStyleRequest': 'TableRowStyle',
  'docs UpdateTableColumnPropertiesRequest': 'TableColumnProperties',
};
