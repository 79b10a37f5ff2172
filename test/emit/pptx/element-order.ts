/**
 * What may stand in the elements that planc writes, in this order, as ISO/IEC 29500 has it. What stands in one place of a sequence in any order
 * is listed with bars between. A name is followed by ! where it must be there.
 */
const sequences: Readonly<Record<string, string>> = {
  "p:presentation":
    "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz! p:defaultTextStyle",
  "p:sldMaster": "p:cSld! p:clrMap! p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles",
  "p:sldLayout": "p:cSld! p:clrMapOvr p:transition p:timing p:hf",
  "p:sld": "p:cSld! p:clrMapOvr p:transition p:timing",
  "p:notes": "p:cSld! p:clrMapOvr",
  "p:notesMaster": "p:cSld! p:clrMap! p:hf p:notesStyle",
  "p:cSld": "p:bg p:spTree! p:custDataLst p:controls",
  "p:bgPr": "a:solidFill! a:effectLst",
  "p:txStyles": "p:titleStyle p:bodyStyle p:otherStyle",
  "p:spTree": "p:nvGrpSpPr! p:grpSpPr! p:sp|p:grpSp|p:graphicFrame|p:cxnSp",
  "p:grpSp": "p:nvGrpSpPr! p:grpSpPr! p:sp|p:grpSp|p:graphicFrame|p:cxnSp",
  "p:sp": "p:nvSpPr! p:spPr! p:style p:txBody",
  "p:cxnSp": "p:nvCxnSpPr! p:spPr! p:style",
  "p:graphicFrame": "p:nvGraphicFramePr! p:xfrm! a:graphic!",
  "p:nvSpPr": "p:cNvPr! p:cNvSpPr! p:nvPr!",
  "p:nvCxnSpPr": "p:cNvPr! p:cNvCxnSpPr! p:nvPr!",
  "p:nvGrpSpPr": "p:cNvPr! p:cNvGrpSpPr! p:nvPr!",
  "p:nvGraphicFramePr": "p:cNvPr! p:cNvGraphicFramePr! p:nvPr!",
  "p:spPr": "a:xfrm a:custGeom|a:prstGeom a:noFill|a:solidFill a:ln a:effectLst",
  "p:txBody": "a:bodyPr! a:lstStyle a:p!",
  "a:txBody": "a:bodyPr! a:lstStyle a:p!",
  "a:bodyPr": "a:prstTxWarp a:noAutofit",
  "a:xfrm": "a:off a:ext a:chOff a:chExt",
  "p:xfrm": "a:off a:ext",
  "a:p": "a:pPr a:r|a:br|a:fld a:endParaRPr",
  "a:r": "a:rPr a:t!",
  "a:br": "a:rPr",
  "a:fld": "a:rPr a:pPr a:t",
  "a:rPr": "a:ln a:noFill|a:solidFill a:effectLst a:latin a:ea a:cs a:sym a:hlinkClick",
  "a:endParaRPr": "a:ln a:noFill|a:solidFill a:effectLst a:latin a:ea a:cs",
  "a:defRPr": "a:ln a:noFill|a:solidFill a:effectLst a:latin a:ea a:cs",
  "a:hlinkClick": "a:snd a:extLst",
  "a:pPr":
    "a:lnSpc a:spcBef a:spcAft a:buClr a:buSzPct a:buFont a:buNone|a:buAutoNum|a:buChar a:tabLst a:defRPr",
  "a:lvl1pPr":
    "a:lnSpc a:spcBef a:spcAft a:buClr a:buSzPct a:buFont a:buNone|a:buAutoNum|a:buChar a:tabLst a:defRPr",
  "a:ln": "a:noFill|a:solidFill a:prstDash a:round a:headEnd a:tailEnd",
  "a:custGeom": "a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst!",
  "a:tbl": "a:tblPr a:tblGrid! a:tr",
  "a:tc": "a:txBody a:tcPr",
  "a:tblStyle":
    "a:tblBg a:wholeTbl a:band1H a:band2H a:band1V a:band2V a:lastCol a:firstCol a:lastRow a:seCell a:swCell a:firstRow",
  "a:wholeTbl": "a:tcTxStyle a:tcStyle",
  "a:firstRow": "a:tcTxStyle a:tcStyle",
  "a:lastRow": "a:tcTxStyle a:tcStyle",
  "a:tcTxStyle": "a:fontRef a:schemeClr",
  "a:tcStyle": "a:tcBdr a:fill",
  "a:tcBdr": "a:left a:right a:top a:bottom a:insideH a:insideV",
  "a:theme": "a:themeElements! a:objectDefaults a:extraClrSchemeLst",
  "a:themeElements": "a:clrScheme! a:fontScheme! a:fmtScheme!",
  "a:clrScheme":
    "a:dk1! a:lt1! a:dk2! a:lt2! a:accent1! a:accent2! a:accent3! a:accent4! a:accent5! a:accent6! a:hlink! a:folHlink!",
  "a:fontScheme": "a:majorFont! a:minorFont!",
  "a:majorFont": "a:latin! a:ea! a:cs!",
  "a:minorFont": "a:latin! a:ea! a:cs!",
  "a:fmtScheme": "a:fillStyleLst! a:lnStyleLst! a:effectStyleLst! a:bgFillStyleLst!",
};

/** Elements that hold any number of others of the kinds listed, in any order. */
const lists: Readonly<Record<string, string>> = {
  "p:sldMasterIdLst": "p:sldMasterId",
  "a:defPPr": "a:defRPr",
  "p:notesMasterIdLst": "p:notesMasterId",
  "p:sldIdLst": "p:sldId",
  "p:sldLayoutIdLst": "p:sldLayoutId",
  "p:bg": "p:bgPr",
  "p:clrMapOvr": "a:masterClrMapping",
  "p:titleStyle": "a:lvl1pPr",
  "p:otherStyle": "a:lvl1pPr",
  "p:notesStyle": "a:lvl1pPr",
  "a:lstStyle": "a:lvl1pPr",
  "p:cNvPr": "a:extLst",
  "a:extLst": "a:ext",
  "p:cNvSpPr": "a:spLocks",
  "p:cNvGraphicFramePr": "a:graphicFrameLocks",
  "p:nvPr": "p:ph",
  "p:grpSpPr": "a:xfrm",
  "a:prstGeom": "a:avLst",
  "a:avLst": "a:gd",
  "a:pathLst": "a:path",
  "a:path": "a:moveTo|a:lnTo|a:arcTo|a:close",
  "a:moveTo": "a:pt",
  "a:lnTo": "a:pt",
  "a:solidFill": "a:srgbClr|a:schemeClr",
  "a:buClr": "a:srgbClr|a:schemeClr",
  "a:fontRef": "a:prstClr",
  "a:lnSpc": "a:spcPct",
  "a:spcBef": "a:spcPts",
  "a:graphic": "a:graphicData",
  "a:graphicData": "a:tbl",
  "a:tblPr": "a:tableStyleId",
  "a:tblGrid": "a:gridCol",
  "a:tr": "a:tc",
  "a:tblStyleLst": "a:tblStyle",
  "a:top": "a:ln",
  "a:bottom": "a:ln",
  "a:insideH": "a:ln",
  "a:fill": "a:noFill",
  "a:fillStyleLst": "a:solidFill",
  "a:bgFillStyleLst": "a:solidFill",
  "a:lnStyleLst": "a:ln",
  "a:effectStyleLst": "a:effectStyle",
  "a:effectStyle": "a:effectLst",
};

/** Elements that may stand in a sequence more than once. */
const repeated: ReadonlySet<string> = new Set([
  "p:sp",
  "p:grpSp",
  "p:graphicFrame",
  "p:cxnSp",
  "a:p",
  "a:r",
  "a:br",
  "a:fld",
  "a:tr",
]);

/** Attributes that must be there. */
const required: Readonly<Record<string, string>> = {
  "p:cNvPr": "id name",
  "p:sldId": "id r:id",
  "p:sldMasterId": "r:id",
  "p:sldLayoutId": "r:id",
  "p:notesMasterId": "r:id",
  "p:clrMap": "bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink",
  "p:sldSz": "cx cy",
  "p:notesSz": "cx cy",
  "a:off": "x y",
  "a:chOff": "x y",
  "a:chExt": "cx cy",
  "a:prstGeom": "prst",
  "a:gd": "name fmla",
  "a:srgbClr": "val",
  "a:schemeClr": "val",
  "a:latin": "typeface",
  "a:buChar": "char",
  "a:fld": "id type",
  "a:hlinkClick": "r:id",
  "a:gridCol": "w",
  "a:tr": "h",
  "a:graphicData": "uri",
  "a:arcTo": "wR hR stAng swAng",
  "a:tblStyle": "styleId styleName",
  "a:clrScheme": "name",
  "a:fontScheme": "name",
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** What is wrong with an element: what stands in it at the wrong place or is missing; nothing where all is right. */
export function faults({ name, attributes, children }: Element): string[] {
  const found = children.map((child) => child.name);
  const missing = (required[name] ?? "")
    .split(" ")
    .filter((attribute) => attribute !== "" && attributes[attribute] === undefined)
    .map((attribute) => `${name} without ${attribute}`);
  // An extent has a size; an extension has the address of what it adds, and anything in it.
  if (name === "a:ext") {
    const { cx, cy, uri } = attributes;
    return (cx !== undefined && cy !== undefined) || uri !== undefined
      ? []
      : ["a:ext without its attributes"];
  }
  if (found.length === 0 && !(sequences[name] ?? "").includes("!")) return missing;
  const list = /^a:(?:dk\d|lt\d|accent\d|hlink|folHlink)$/.test(name) ? "a:srgbClr" : lists[name];
  if (list !== undefined)
    return [
      ...missing,
      ...found.filter((one) => !list.split("|").includes(one)).map((one) => `${one} in ${name}`),
    ];
  if (name === "p:bodyStyle" || name === "p:defaultTextStyle") {
    const order = [...found].sort();
    return order.join() === found.join() ? missing : [...missing, `${name}: ${found.join(" ")}`];
  }
  const sequence = sequences[name.replace(/^a:lvl\dpPr$/, "a:lvl1pPr")];
  if (sequence === undefined) return [...missing, `${name} is not in the table`];
  const places = sequence.split(" ").map((place) => place.replace("!", "").split("|"));
  const positions = found.map((one) => places.findIndex((place) => place.includes(one)));
  const wrong = positions.filter((position, at) => position < 0 || position < (positions[at - 1] ?? 0));
  const absent = sequence
    .split(" ")
    .filter((place) => place.endsWith("!") && !found.includes(place.slice(0, -1)));
  const twice = found.filter((one, at) => !repeated.has(one) && found.indexOf(one) !== at);
  return [
    ...missing,
    ...twice.map((one) => `${one} twice in ${name}`),
    ...(wrong.length > 0 ? [`${name}: ${found.join(" ")}`] : []),
    ...absent.map((place) => `${name} without ${place.slice(0, -1)}`),
  ];
}
