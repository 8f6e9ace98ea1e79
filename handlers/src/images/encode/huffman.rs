//! Quantized blocks to bits, by the codes of ITU-T T.81, annex K.

use super::block::Block;

/// A code and its length in bits; none where the length is 0.
type Code = (u32, u32);

/// The two tables of a kind of component.
pub(super) struct Codes {
    dc: Table,
    ac: Table,
}

struct Table {
    /// How many codes there are of each length, 1 to 16 bits.
    counts: [u8; 16],
    /// What they stand for, shortest first.
    symbols: &'static [u8],
    codes: [Code; 256],
}

impl Table {
    const fn new(counts: [u8; 16], symbols: &'static [u8]) -> Self {
        let mut codes = [(0, 0); 256];
        let (mut code, mut next, mut length) = (0, 0, 0);
        while length < 16 {
            let mut left = counts[length];
            length += 1;
            while left > 0 {
                codes[symbols[next] as usize] = (code, length as u32);
                code += 1;
                next += 1;
                left -= 1;
            }
            code <<= 1;
        }
        Self { counts, symbols, codes }
    }

    fn code(&self, symbol: u32) -> Code {
        self.codes[(symbol & 0xff) as usize]
    }
}

impl Codes {
    /// Appends both tables as a file has them.
    pub(super) fn write(&self, number: u8, segment: &mut Vec<u8>) {
        for (class, table) in [(0, &self.dc), (0x10, &self.ac)] {
            segment.push(class | number);
            segment.extend(table.counts);
            segment.extend(table.symbols);
        }
    }
}

const MAGNITUDES: &[u8] = &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

pub(super) static LUMA: Codes = Codes {
    dc: Table::new([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], MAGNITUDES),
    ac: Table::new(
        [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
        &[
            0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05, 0x12, 0x21, 0x31, 0x41, 0x06, 0x13, 0x51,
            0x61, 0x07, 0x22, 0x71, 0x14, 0x32, 0x81, 0x91, 0xa1, 0x08, 0x23, 0x42, 0xb1, 0xc1,
            0x15, 0x52, 0xd1, 0xf0, 0x24, 0x33, 0x62, 0x72, 0x82, 0x09, 0x0a, 0x16, 0x17, 0x18,
            0x19, 0x1a, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2a, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39,
            0x3a, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a, 0x53, 0x54, 0x55, 0x56, 0x57,
            0x58, 0x59, 0x5a, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x73, 0x74, 0x75,
            0x76, 0x77, 0x78, 0x79, 0x7a, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x92,
            0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7,
            0xa8, 0xa9, 0xaa, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xc2, 0xc3,
            0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8,
            0xd9, 0xda, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xf1, 0xf2,
            0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa,
        ],
    ),
};

pub(super) static CHROMA: Codes = Codes {
    dc: Table::new([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], MAGNITUDES),
    ac: Table::new(
        [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
        &[
            0x00, 0x01, 0x02, 0x03, 0x11, 0x04, 0x05, 0x21, 0x31, 0x06, 0x12, 0x41, 0x51, 0x07,
            0x61, 0x71, 0x13, 0x22, 0x32, 0x81, 0x08, 0x14, 0x42, 0x91, 0xa1, 0xb1, 0xc1, 0x09,
            0x23, 0x33, 0x52, 0xf0, 0x15, 0x62, 0x72, 0xd1, 0x0a, 0x16, 0x24, 0x34, 0xe1, 0x25,
            0xf1, 0x17, 0x18, 0x19, 0x1a, 0x26, 0x27, 0x28, 0x29, 0x2a, 0x35, 0x36, 0x37, 0x38,
            0x39, 0x3a, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a, 0x53, 0x54, 0x55, 0x56,
            0x57, 0x58, 0x59, 0x5a, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x73, 0x74,
            0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89,
            0x8a, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0xa2, 0xa3, 0xa4, 0xa5,
            0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba,
            0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6,
            0xd7, 0xd8, 0xd9, 0xda, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xf2,
            0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa,
        ],
    ),
};

/// End of block: nothing but zeros follows.
const END: u32 = 0x00;
/// Sixteen zeros.
const ZEROS: u32 = 0xf0;

/// The pixels of a file, as they are written.
pub(super) struct Scan<'a> {
    file: &'a mut Vec<u8>,
    /// Bits not yet written, in the lowest places.
    bits: u64,
    /// How many: fewer than 32 between calls.
    count: u32,
}

impl<'a> Scan<'a> {
    pub(super) fn new(file: &'a mut Vec<u8>) -> Self {
        Self { file, bits: 0, count: 0 }
    }

    /// Writes a block; its mean as the difference from the one `before` it in its component.
    pub(super) fn block(&mut self, block: &Block, codes: &Codes, before: &mut i16) {
        self.value(&codes.dc, 0, i32::from(block[0]) - i32::from(*before));
        *before = block[0];
        let mut present = 0u64;
        for (at, value) in block.iter().enumerate().skip(1) {
            present |= u64::from(*value != 0) << at;
        }
        let mut last = 0;
        while present != 0 {
            let at = present.trailing_zeros();
            present &= present - 1;
            let mut zeros = at - last - 1;
            while zeros > 15 {
                let (code, length) = codes.ac.code(ZEROS);
                self.put(code, length);
                zeros -= 16;
            }
            self.value(&codes.ac, zeros << 4, i32::from(block[(at & 63) as usize]));
            last = at;
        }
        if last < 63 {
            let (code, length) = codes.ac.code(END);
            self.put(code, length);
        }
    }

    /// Writes the code of a value's magnitude, with what goes before it, then the value itself.
    fn value(&mut self, table: &Table, zeros: u32, value: i32) {
        let magnitude = 32 - value.unsigned_abs().leading_zeros();
        let (code, length) = table.code(zeros | magnitude);
        // Of negative values all bits are inverted.
        let low = (value + (value >> 31)) as u32 & ((1 << magnitude) - 1);
        self.put(code << magnitude | low, length + magnitude);
    }

    /// At most 28 bits.
    fn put(&mut self, bits: u32, count: u32) {
        self.bits = self.bits << count | u64::from(bits);
        self.count += count;
        if self.count >= 32 {
            self.count -= 32;
            self.word((self.bits >> self.count) as u32);
        }
    }

    fn word(&mut self, word: u32) {
        // Whether any byte of the word is 0xff: then of its inverse one is zero.
        let inverse = !word;
        if inverse.wrapping_sub(0x0101_0101) & word & 0x8080_8080 == 0 {
            self.file.extend_from_slice(&word.to_be_bytes());
        } else {
            word.to_be_bytes().into_iter().for_each(|byte| self.byte(byte));
        }
    }

    /// A byte that looks like the start of a marker is followed by a zero.
    fn byte(&mut self, byte: u8) {
        self.file.push(byte);
        if byte == 0xff {
            self.file.push(0);
        }
    }

    /// Fills the last byte with ones and ends the file.
    pub(super) fn finish(mut self) {
        self.put(0x7f, 7);
        while self.count >= 8 {
            self.count -= 8;
            self.byte((self.bits >> self.count) as u8);
        }
        self.file.extend([0xff, 0xd9]);
    }
}
