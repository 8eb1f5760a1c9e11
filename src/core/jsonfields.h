// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

/// Reads the fields of a JSON object that a person may have edited. A field that is missing or null
/// is empty. The first one of the wrong type is kept as the fault, with its place
/// ("searches[2].name"), and read as empty, so that the caller need ask but once, at the end.
class JsonFields final
{
public:
    /// `fault` must outlive this and what object() and objects() return.
    JsonFields(const QJsonObject &object, const QString &place, std::optional<QString> &fault);

    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] bool flag(const QString &name) const;
    [[nodiscard]] int
    number(const QString &name) const; ///< 0 where it is missing or no whole number.
    [[nodiscard]] qint64 longNumber(const QString &name) const; ///< As number(), of 64 bits.
    [[nodiscard]] QStringList texts(const QString &name) const;
    [[nodiscard]] JsonFields object(const QString &name) const;
    [[nodiscard]] QList<JsonFields> objects(const QString &name) const;
    /// The fields whose names are not among these.
    [[nodiscard]] QJsonObject others(const QStringList &names) const;

    /// Makes the field the fault, unless there is one.
    void blame(const QString &name) const;

private:
    [[nodiscard]] QJsonValue value(const QString &name, QJsonValue::Type type) const;
    [[nodiscard]] QString placeOf(const QString &name) const;

    QJsonObject m_object;
    QString m_place;                 // empty for the outermost object
    std::optional<QString> *m_fault; // a pointer, since lists of this assign
};

/// The known fields, and beside them those of the others that have another name: what a newer
/// version or a person put into a file stays in it.
[[nodiscard]] QJsonObject withOthers(QJsonObject known, const QJsonObject &others);
