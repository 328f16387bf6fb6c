import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** The uncompressed size that the headers claim, where it is not the true one. */
  readonly claims?: number;
  /** In the file, but not in its directory. */
  readonly unlisted?: boolean;
}

/** A deflated ZIP that can say untrue things of itself. */
export function madeZip(parts: readonly Part[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims, unlisted } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    if (!unlisted) directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, place, Buffer.from(name));
    body.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const listed = parts.filter(({ unlisted }) => !unlisted).length;
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(listed, 8);
  end.writeUInt16LE(listed, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, index, end]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const styles = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The parts of a workbook with these worksheets, each given as what stands inside `<worksheet>`. */
export function workbook(...sheets: readonly string[]): Part[] {
  const listed = sheets.map((_, at) => `<sheet name="S${at + 1}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('');
  const related = sheets.map((_, at) => `<Relationship Id="r${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('');
  return [
    { name: 'xl/workbook.xml', content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${related}<Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', content: styles },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: `<worksheet xmlns="${main}">${sheet}</worksheet>` })),
  ];
}

export const textCell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
