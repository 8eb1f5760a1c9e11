// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/fieldcompletion.h"

#include "catalog/store/imagestore.h"

#include <QAbstractItemView>
#include <QFocusEvent>
#include <QLineEdit>
#include <QSet>
#include <QStringListModel>

#include <utility>
#include <vector>

namespace {

constexpr qsizetype mostValues = 2000;
constexpr int shownRows = 10;

QStringList textsOf(const Image &image, LoadedValue value)
{
    if (value == LoadedValue::Platform)
        return {image.platform};
    QStringList texts;
    for (const Tag &tag : image.tags) {
        if (value == LoadedValue::Tag)
            texts.append(tag.key + u'=' + tag.value);
        else
            texts.append(value == LoadedValue::TagKey ? tag.key : tag.value);
    }
    return texts;
}

} // namespace

FieldCompletion::FieldCompletion(QLineEdit &field, Kind kind, std::function<QStringList()> values)
    : QCompleter(&field), m_field(field), m_kind(kind), m_values(std::move(values)),
      m_model(new QStringListModel(this))
{
    setModel(m_model);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    setMaxVisibleItems(shownRows);
    field.setCompleter(this);
    field.installEventFilter(this);
}

/// The whole text of the field: in a list, what stands before the last comma stays.
QString FieldCompletion::pathFromIndex(const QModelIndex &index) const
{
    const QString value = QCompleter::pathFromIndex(index);
    const QString text = m_field.text();
    const qsizetype comma = m_kind == Kind::List ? text.lastIndexOf(u',') : -1;
    return comma < 0 ? value : text.first(comma + 1) + u' ' + value;
}

QStringList FieldCompletion::splitPath(const QString &path) const
{
    if (m_kind == Kind::One)
        return {path};
    return {path.sliced(path.lastIndexOf(u',') + 1).trimmed()};
}

bool FieldCompletion::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_field && event->type() == QEvent::FocusIn) {
        // The keyboard also comes back from this list itself, and from another window.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            m_model->setStringList(m_values());
    }
    return QCompleter::eventFilter(watched, event);
}

bool isChoosing(const QLineEdit &field)
{
    const QCompleter *completer = field.completer();
    // The field has the key before the list, which closes at it.
    return completer && completer->popup()->isVisible() &&
           completer->popup()->currentIndex().isValid();
}

QStringList loadedValues(const ImageStore &store, LoadedValue value)
{
    const ImageColumn column =
            value == LoadedValue::Platform ? ImageColumn::Platform : ImageColumn::Tags;
    const CellValues &cells = store.cells();
    std::vector<bool> seen(cells.values(column).size());
    QSet<QString> texts;
    for (const ImageNumber number : store.numbers()) {
        if (texts.size() >= mostValues)
            break;
        const auto cell = size_t(cells.valueId(number, column));
        if (seen[cell])
            continue;
        seen[cell] = true;
        // The cloud is asked for what it sent, so the cells, which are in a normal form, will not
        // do.
        for (const QString &text : textsOf(store.at(number), value))
            texts.insert(text);
    }
    texts.remove({});
    QStringList sorted = texts.values();
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}
