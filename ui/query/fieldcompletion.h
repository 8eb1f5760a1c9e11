// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCompleter>

#include <functional>

class ImageStore;
class QLineEdit;
class QStringListModel;

/// Offers a field what there is in the loaded images. They are looked at when the keyboard comes to
/// the field.
class FieldCompletion final : public QCompleter
{
    Q_OBJECT

public:
    /// Whether a field holds one value or several with commas between them.
    enum class Kind { One, List };

    /// The field owns it. `values` is asked again and again while both live.
    FieldCompletion(QLineEdit &field, Kind kind, std::function<QStringList()> values);

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
    [[nodiscard]] QStringList splitPath(const QString &path) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit &m_field;
    Kind m_kind;
    std::function<QStringList()> m_values;
    QStringListModel *m_model;
};

/// Whether Enter, pressed now in the field, would take what is chosen in the list of its completer.
[[nodiscard]] bool isChoosing(const QLineEdit &field);

/// What a field of the filter panel can be completed to.
enum class LoadedValue {
    Platform,
    Tag, ///< KEY=VALUE.
    TagKey,
    TagValue,
};

/// Those of the loaded images just as they came, each once, by text: the first thousands.
[[nodiscard]] QStringList loadedValues(const ImageStore &store, LoadedValue value);
