// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/packing.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace {

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// RFC 1950.
QByteArray zlibStream(const QByteArray &body)
{
    constexpr qsizetype lengthOfQt = 4; // put in front by qCompress()
    return qCompress(body).sliced(lengthOfQt);
}

/// The checksum of RFC 1952.
quint32 crc32(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> remainders = {};
        for (quint32 byte = 0; byte < remainders.size(); ++byte) {
            quint32 remainder = byte;
            for (int bit = 0; bit < 8; ++bit)
                remainder = (remainder >> 1) ^ (remainder % 2 == 1 ? 0xedb88320U : 0U);
            remainders[byte] = remainder;
        }
        return remainders;
    }();
    quint32 sum = ~0U;
    for (const char byte : bytes)
        sum = (sum >> 8) ^ table[(sum ^ quint8(byte)) & 0xffU];
    return ~sum;
}

/// RFC 1952: what is between the header and the checksum of zlib, in a frame of its own.
QByteArray gzipStream(const QByteArray &body)
{
    const QByteArray zlib = zlibStream(body);
    const QByteArray deflated = zlib.sliced(2, zlib.size() - 2 - 4);
    const QByteArray header("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    return header + deflated + littleEndian(crc32(body)) + littleEndian(quint32(body.size()));
}

/// RFC 8878, with no more wit than to tell a block of one byte from others.
QByteArray zstdStream(const QByteArray &body)
{
    constexpr qsizetype blockSize = 128 * 1024;
    constexpr quint32 isLast = 1;
    constexpr quint32 isOneByte = 1U << 1;
    // The magic number, no size and no checksum, and a window as large as a block.
    QByteArray stream("\x28\xb5\x2f\xfd\x00\x38", 6);
    for (qsizetype from = 0; from < body.size(); from += blockSize) {
        const QByteArray block = body.sliced(from, std::min(blockSize, body.size() - from));
        const bool isRun = block.count(block.front()) == block.size();
        const quint32 header = quint32(block.size()) << 3 | (isRun ? isOneByte : 0U) |
                               (from + block.size() == body.size() ? isLast : 0U);
        stream += littleEndian(header).first(3) + (isRun ? block.first(1) : block);
    }
    return stream;
}

} // namespace

QByteArrayList contentEncodings()
{
    return {"deflate", "gzip", "br", "zstd"};
}

QByteArray packed(const QByteArray &body, const QByteArray &encoding)
{
    if (encoding == "gzip")
        return gzipStream(body);
    if (encoding == "zstd")
        return zstdStream(body);
    Q_ASSERT(encoding == "deflate");
    return zlibStream(body);
}

QByteArray brotliBomb()
{
    // Made with brotliCompressSync() of Node.js.
    return QByteArray::fromHex("cbffff3f00049ebc7daaf632db05c12e3415cd04e6dadf7ed18c53ce03b5b82dc12"
                               "43edee9a2708f3159cab50c"
                               "5b2ec58ee46be8a5ebae76d03e3c1b1879a388148ce81491f79a5b044ffbcffcd6f"
                               "0b6eeff5079cf81ffff7f00"
                               "4800c46101e8defff1ffff0f000980382c00ddfb3ffeffff012001108705a07bffc"
                               "7ffff3f002400e2b00074ef"
                               "fff8ffff078004401c1680eefd1fffffff00900088c302d0bdffe3ffff1f0012007"
                               "15800baf77fd10500400220"
                               "000b0003");
}
