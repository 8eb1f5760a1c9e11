// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/fieldcompletion.h"

#include "catalog/store/imagestore.h"

#include <QEvent>
#include <QLineEdit>
#include <QSet>
#include <QStringListModel>

#include <utility>
#include <vector>

namespace {

constexpr qsizetype mostValues = 2000;
constexpr int shownRows = 10;

class Collected
{
public:
    void add(const QString &text)
    {
        if (!text.isEmpty() && m_texts.size() < mostValues)
            m_texts.insert(text);
    }
    [[nodiscard]] QStringList sorted() const
    {
        QStringList texts = m_texts.values();
        texts.sort(Qt::CaseInsensitive);
        return texts;
    }

private:
    QSet<QString> m_texts;
};

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
    if (watched == &m_field && event->type() == QEvent::FocusIn)
        m_model->setStringList(m_values());
    return QCompleter::eventFilter(watched, event);
}

LoadedValues loadedValues(const ImageStore &store)
{
    Collected platforms;
    Collected tags;
    Collected tagKeys;
    Collected tagValues;
    const CellValues &cells = store.cells();
    std::vector<bool> seenPlatforms(cells.values(ImageColumn::Platform).size());
    std::vector<bool> seenTags(cells.values(ImageColumn::Tags).size());
    for (const ImageNumber number : store.numbers()) {
        const auto platform = size_t(cells.valueId(number, ImageColumn::Platform));
        const auto tagsOfImage = size_t(cells.valueId(number, ImageColumn::Tags));
        if (seenPlatforms[platform] && seenTags[tagsOfImage])
            continue;
        seenPlatforms[platform] = true;
        seenTags[tagsOfImage] = true;
        // The cloud is asked for what it sent, so the cells, which are in a normal form, will not
        // do.
        const Image image = store.at(number);
        platforms.add(image.platform);
        for (const Tag &tag : image.tags) {
            tags.add(tag.key + u'=' + tag.value);
            tagKeys.add(tag.key);
            tagValues.add(tag.value);
        }
    }
    return {platforms.sorted(), tags.sorted(), tagKeys.sorted(), tagValues.sorted()};
}
