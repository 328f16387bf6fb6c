import { crc32, deflateRawSync } from 'node:zlib';

const STORED = 0;
const DEFLATED = 8;

/** A ZIP that holds its parts uncompressed. */
export const storedZip = (parts: ReadonlyMap<string, Buffer>): Buffer => zipped(parts, STORED, (content) => content);

/** A ZIP of compressed parts; the same parts make the same bytes, whenever it is made. */
export const deflatedZip = (parts: ReadonlyMap<string, Buffer>): Buffer => zipped(parts, DEFLATED, (content) => deflateRawSync(content, { level: 6 }));

function zipped(parts: ReadonlyMap<string, Buffer>, method: number, pack: (content: Buffer) => Buffer): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const path = Buffer.from(name);
    const packed = pack(content);
    // Version 2.0, UTF-8 names, the method, 1 January 1980, then the checksum and both sizes.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    body.push(Buffer.from('PK\x03\x04'), common, path, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, place, path);
    offset += 30 + path.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, index, end]);
}
