// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/findcompleter.h"

#include "ui/style/fontlengths.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>
#include <QStyledItemDelegate>

namespace {

constexpr int usualRowHeight = 24;

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), lineHeightFor(option.font, usualRowHeight)};
    }
};

} // namespace

FindCompleter::FindCompleter(QLineEdit &edit)
    : QObject(&edit), m_edit(edit), m_completer(new QCompleter(this)),
      m_model(new QStringListModel(this))
{
    m_completer->setModel(m_model);
    m_completer->setWidget(&edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setItemDelegate(new RowDelegate(m_completer->popup()));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &FindCompleter::insert);
}

void FindCompleter::setCompletions(Completions completions)
{
    m_completions = std::move(completions);
}

void FindCompleter::complete()
{
    m_offered.clear();
    if (m_completions)
        m_offered = m_completions(m_edit.text(), m_edit.cursorPosition());
    QStringList texts;
    for (const FindCompletion &completion : m_offered)
        texts.append(completion.text);
    m_model->setStringList(texts);
    if (texts.isEmpty())
        return close();
    m_completer->complete();
    // Qt makes the first one current, and Enter would take it though nobody has chosen it.
    m_completer->popup()->setCurrentIndex({});
}

void FindCompleter::close()
{
    m_completer->popup()->hide();
}

bool FindCompleter::isOpen() const
{
    return m_completer->popup()->isVisible();
}

bool FindCompleter::hasCurrent() const
{
    return isOpen() && m_completer->popup()->currentIndex().isValid();
}

void FindCompleter::insert(const QString &text)
{
    for (const FindCompletion &completion : m_offered) {
        if (completion.text != text)
            continue;
        QString whole = m_edit.text();
        whole.replace(completion.start, completion.length, completion.text);
        m_edit.setText(whole);
        m_edit.setCursorPosition(int(completion.start + completion.text.size()));
        // A key is followed by its values.
        if (completion.text.endsWith(u':'))
            complete();
        return;
    }
}
