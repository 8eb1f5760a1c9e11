// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/store/packedimages.h"

#include "core/imagefields.h"

#include <QTimeZone>

#include <algorithm>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// What is unread is mostly the same nulls in all images; longer than this it is hardly shared.
constexpr qsizetype longestShared = 128;

/// How a text is written that is not shared.
enum class TextKind : char { Null, Latin1, Utf16 };

} // namespace

/// Writes values one after the other, the shared texts as their ids.
class PackedImages::Writer final
{
public:
    explicit Writer(PackedImages &images) : m_images(images) { }

    [[nodiscard]] std::string takeBytes() { return std::exchange(m_bytes, {}); }

    /// Seven bits a byte, the last one below 128.
    void putCount(quint64 number)
    {
        for (; number >= 128; number >>= 7)
            m_bytes += char(number | 128);
        m_bytes += char(number);
    }
    /// Small ones in few bytes, negative ones, too.
    void putNumber(qint64 number) { putCount((quint64(number) << 1) ^ quint64(number >> 63)); }
    void putNumber(const std::optional<qint64> &number)
    {
        m_bytes += char(number.has_value());
        if (number)
            putNumber(*number);
    }
    void putTime(const QDateTime &time)
    {
        putNumber(time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt);
    }
    void putOwn(const QString &text)
    {
        const bool isLatin1 = std::ranges::all_of(
                text, [](QChar character) { return character.unicode() < 256; });
        const TextKind kind = text.isNull() ? TextKind::Null
                              : isLatin1    ? TextKind::Latin1
                                            : TextKind::Utf16;
        m_bytes += char(kind);
        if (kind == TextKind::Null)
            return;
        putCount(quint64(text.size()));
        if (kind == TextKind::Utf16) {
            m_bytes.append(reinterpret_cast<const char *>(text.utf16()),
                           size_t(text.size()) * sizeof(QChar));
            return;
        }
        for (const QChar character : text)
            m_bytes += char(character.unicode());
    }
    void putShared(const QString &text)
    {
        // Null and empty texts are equal, and different things in a reply.
        if (text.isEmpty())
            return putCount(text.isNull() ? 0 : 1);
        auto id = m_images.m_textIds.find(text);
        if (id == m_images.m_textIds.end()) {
            id = m_images.m_textIds.insert(text, m_images.m_texts.size());
            m_images.m_texts.push_back(text);
        }
        putCount(*id + 2);
    }

private:
    PackedImages &m_images;
    std::string m_bytes;
};

/// Reads them in the same order.
class PackedImages::Reader final
{
public:
    Reader(const PackedImages &images, std::string_view bytes)
        : m_images(images), m_next(bytes.data())
    { }

    quint64 takeCount()
    {
        quint64 number = 0;
        int shift = 0;
        for (; (takeByte() & 128) != 0; shift += 7)
            number |= quint64(m_next[-1] & 127) << shift;
        return number | quint64(static_cast<unsigned char>(m_next[-1])) << shift;
    }
    std::optional<qint64> takeNumber()
    {
        if (takeByte() == 0)
            return std::nullopt;
        const quint64 number = takeCount();
        return qint64(number >> 1) ^ -qint64(number & 1);
    }
    QDateTime takeTime()
    {
        static const QTimeZone utc = QTimeZone::utc();
        const std::optional<qint64> time = takeNumber();
        return time ? QDateTime::fromMSecsSinceEpoch(*time, utc).toUTC() : QDateTime();
    }
    QString takeOwn()
    {
        const auto kind = TextKind(takeByte());
        if (kind == TextKind::Null)
            return {};
        const auto length = qsizetype(takeCount());
        const char *first = m_next;
        if (kind == TextKind::Latin1) {
            m_next += length;
            return QString::fromLatin1(first, length);
        }
        QString text(length, Qt::Uninitialized);
        std::memcpy(text.data(), first, size_t(length) * sizeof(QChar));
        m_next += size_t(length) * sizeof(QChar);
        return text;
    }
    QString takeShared()
    {
        const quint64 id = takeCount();
        if (id < 2)
            return id == 0 ? QString() : u""_s;
        return m_images.m_texts[id - 2];
    }

private:
    unsigned char takeByte() { return static_cast<unsigned char>(*m_next++); }

    const PackedImages &m_images;
    const char *m_next;
};

std::string PackedImages::packed(const Image &image)
{
    Writer writer(*this);
    writer.putShared(image.place.profile);
    writer.putShared(image.place.region);
    for (const auto &[name, field, isOwn] : textFields)
        isOwn ? writer.putOwn(image.*field) : writer.putShared(image.*field);
    for (const auto &[name, field, isOwn] : numberFields)
        writer.putNumber(image.*field);
    for (const auto &[name, field, isOwn] : booleanFields)
        writer.putNumber((image.*field) ? std::optional<qint64>(*(image.*field)) : std::nullopt);
    writer.putCount(quint64(image.snapshotSet.size()));
    for (const Snapshot &snapshot : image.snapshotSet) {
        writer.putOwn(snapshot.snapshotId);
        writer.putShared(snapshot.diskUsage);
        writer.putNumber(snapshot.diskSize);
    }
    writer.putCount(quint64(image.tags.size()));
    for (const Tag &tag : image.tags) {
        writer.putShared(tag.key);
        writer.putShared(tag.value);
    }
    const bool isShared = image.unread.size() <= longestShared;
    const QString unread = QString::fromLatin1(image.unread);
    writer.putCount(isShared ? 1 : 0);
    isShared ? writer.putShared(unread) : writer.putOwn(unread);
    writer.putTime(image.created);
    return writer.takeBytes();
}

Image PackedImages::at(ImageNumber number) const
{
    if (!m_last || m_last->number != number)
        m_last = {.number = number, .image = unpacked(m_images.at(number))};
    return m_last->image;
}

Image PackedImages::unpacked(std::string_view bytes) const
{
    Reader reader(*this, bytes);
    Image image;
    image.place.profile = reader.takeShared();
    image.place.region = reader.takeShared();
    for (const auto &[name, field, isOwn] : textFields)
        image.*field = isOwn ? reader.takeOwn() : reader.takeShared();
    for (const auto &[name, field, isOwn] : numberFields)
        image.*field = reader.takeNumber();
    for (const auto &[name, field, isOwn] : booleanFields) {
        if (const std::optional<qint64> flag = reader.takeNumber())
            image.*field = *flag != 0;
    }
    image.snapshotSet.resize(qsizetype(reader.takeCount()));
    for (Snapshot &snapshot : image.snapshotSet) {
        snapshot.snapshotId = reader.takeOwn();
        snapshot.diskUsage = reader.takeShared();
        snapshot.diskSize = reader.takeNumber();
    }
    image.tags.resize(qsizetype(reader.takeCount()));
    for (Tag &tag : image.tags) {
        tag.key = reader.takeShared();
        tag.value = reader.takeShared();
    }
    const bool isShared = reader.takeCount() == 1;
    const QString unread = isShared ? reader.takeShared() : reader.takeOwn();
    image.unread = unread.isNull() ? QByteArray() : unread.toLatin1();
    image.created = reader.takeTime();
    return image;
}

bool PackedImages::isSame(ImageNumber number, const Image &image)
{
    return m_images.at(number) == packed(image);
}

void PackedImages::append(const Image &image)
{
    m_images.append(packed(image));
}

void PackedImages::update(ImageNumber number, const Image &image)
{
    m_images.update(number, packed(image));
    m_last.reset();
}

void PackedImages::forget(ImageNumber number)
{
    m_images.forget(number);
    m_last.reset();
}
