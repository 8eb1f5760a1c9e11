// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/findbar.h"

#include "catalog/columns/imagecolumns.h"
#include "core/errortext.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStringListModel>
#include <QToolButton>

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_countLabel(new ElidedLabel(this)),
      m_loadButton(new QToolButton(this)), m_clearButton(new QToolButton(this)),
      m_optionsMenu(new QMenu(tr("Find &Options"), this)), m_completer(new QCompleter(this)),
      m_completionModel(new QStringListModel(this))
{
    setObjectName(u"findBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_edit->setObjectName(u"findEdit"_s);
    m_edit->setAccessibleName(tr("Find in results"));
    m_edit->setPlaceholderText(tr("Find in results, such as ubuntu arch:arm size:<=50"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(180);
    m_edit->setMaximumWidth(520);
    m_edit->installEventFilter(this);
    m_countLabel->setObjectName(u"findCountLabel"_s);
    m_countLabel->setForegroundRole(QPalette::PlaceholderText);
    m_countLabel->setMaximumWidth(320); // the box is more important

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_countLabel);
    layout->addWidget(m_loadButton);
    layout->addWidget(m_clearButton);
    layout->addWidget(m_edit, 3);

    m_completer->setModel(m_completionModel);
    m_completer->setWidget(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &FindBar::insertCompletion);

    makeButtons();
    makeOptions();
    showIcons();
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::read);
    connect(m_edit, &QLineEdit::textEdited, this, &FindBar::complete);
}

QString FindBar::text() const
{
    return m_edit->text();
}

FindOptions FindBar::options() const
{
    FindOptions options = {.matchCase = m_caseAction->isChecked(),
                           .wholeWord = m_wordAction->isChecked(),
                           .regularExpression = m_regexAction->isChecked(),
                           .zone = m_zone};
    const int column = m_columnGroup->checkedAction()->data().toInt();
    if (column >= 0)
        options.column = ImageColumn(column);
    return options;
}

void FindBar::setFind(const QString &text, const FindOptions &options)
{
    m_caseAction->setChecked(options.matchCase);
    m_wordAction->setChecked(options.wholeWord);
    m_regexAction->setChecked(options.regularExpression);
    const int column = options.column ? int(*options.column) : -1;
    for (QAction *action : m_columnGroup->actions())
        action->setChecked(action->data().toInt() == column);
    m_edit->setText(text);
    read();
}

void FindBar::setText(const QString &text)
{
    m_edit->setText(text);
}

void FindBar::setTimeZone(TimeZone zone)
{
    m_zone = zone;
    read();
}

void FindBar::focusFind()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FindBar::setCounts(qint64 found, qint64 loaded, qint64 notLoaded)
{
    const QLocale locale;
    m_countText.clear();
    const bool isNarrowed = !m_edit->text().trimmed().isEmpty() || found != loaded;
    if (isNarrowed)
        m_countText = tr("%1 of %2 loaded").arg(locale.toString(found), locale.toString(loaded));
    m_loadButton->setText(tr("Load %Ln more", nullptr, int(notLoaded)));
    m_loadButton->setVisible(isNarrowed && notLoaded > 0);
    m_clearButton->setVisible(found != loaded);
    showState();
}

void FindBar::setCompletions(Completions completions)
{
    m_completions = std::move(completions);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_completer->popup()->isVisible()) {
            m_edit->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_iconAction)
        showIcons();
}

void FindBar::makeButtons()
{
    m_loadButton->setObjectName(u"loadMoreButton"_s);
    m_loadButton->setAutoRaise(true);
    m_loadButton->setToolTip(tr("Load what is missing, so that all of it is searched"));
    connect(m_loadButton, &QToolButton::clicked, this, &FindBar::loadAllRequested);
    m_clearButton->setObjectName(u"showAllButton"_s);
    m_clearButton->setAutoRaise(true);
    //: Button that clears the find box and the facets.
    m_clearButton->setText(tr("Show all"));
    m_clearButton->setToolTip(tr("Clear the find box and the facets"));
    connect(m_clearButton, &QToolButton::clicked, this, &FindBar::clearRequested);
    for (QToolButton *button : {m_loadButton, m_clearButton}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->hide();
    }
}

void FindBar::makeOptions()
{
    const auto addOption = [this](const QString &text) {
        QAction *action = m_optionsMenu->addAction(text);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, &FindBar::read);
        return action;
    };
    m_caseAction = addOption(tr("Match &case"));
    m_wordAction = addOption(tr("&Whole words"));
    m_regexAction = addOption(tr("&Regular expression"));

    QMenu *columns = m_optionsMenu->addMenu(tr("&In"));
    m_columnGroup = new QActionGroup(this);
    const auto addColumn = [this, columns](const QString &text, int column) {
        QAction *action = columns->addAction(text);
        action->setCheckable(true);
        action->setData(column);
        m_columnGroup->addAction(action);
        return action;
    };
    addColumn(tr("All columns"), -1)->setChecked(true);
    columns->addSeparator();
    for (int column = 0; column < imageColumnCount; ++column)
        addColumn(columnTitle(ImageColumn(column)), column);
    // Not each action's own signal: in between, none of them is checked.
    connect(m_columnGroup, &QActionGroup::triggered, this, &FindBar::read);

    m_iconAction = m_edit->addAction(themedIcon(u"find"_s), QLineEdit::LeadingPosition);
    m_iconAction->setText(tr("Find options"));
    m_iconAction->setToolTip(tr("Find options"));
    connect(m_iconAction, &QAction::triggered, this,
            [this] { m_optionsMenu->popup(m_edit->mapToGlobal(QPoint(0, m_edit->height() + 2))); });
    // Without a mouse, the menu opens from the box as a context menu would.
    auto *open = new QAction(tr("Find options"), m_edit);
    open->setShortcut(Qt::ALT | Qt::Key_Down);
    open->setShortcutContext(Qt::WidgetShortcut);
    m_edit->addAction(open);
    connect(open, &QAction::triggered, m_iconAction, &QAction::trigger);
}

void FindBar::read()
{
    const Result<FindQuery> query = parseFindQuery(m_edit->text(), options());
    m_error = query ? QString() : query.error().message;
    showState();
    if (query)
        emit findChanged(*query);
}

void FindBar::showState()
{
    const bool isBad = !m_error.isEmpty();
    m_countLabel->setFullText(isBad ? m_error : m_countText);
    m_countLabel->setVisible(!m_countLabel->text().isEmpty());
    m_countLabel->setAccessibleName(m_countLabel->text());
    QPalette colors = palette();
    if (isBad)
        colors.setColor(QPalette::PlaceholderText, statusColor(palette(), StatusColor::Bad));
    m_countLabel->setPalette(colors);
    m_edit->setProperty("isInvalid", isBad);
    m_edit->setAccessibleDescription(m_countLabel->text());
    m_edit->update();
}

void FindBar::complete()
{
    m_offered.clear();
    if (m_completions && !m_regexAction->isChecked())
        m_offered = m_completions(m_edit->text(), m_edit->cursorPosition());
    QStringList texts;
    for (const FindCompletion &completion : m_offered)
        texts.append(completion.text);
    m_completionModel->setStringList(texts);
    if (texts.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FindBar::insertCompletion(const QString &text)
{
    for (const FindCompletion &completion : m_offered) {
        if (completion.text != text)
            continue;
        QString whole = m_edit->text();
        whole.replace(completion.start, completion.length, completion.text);
        m_edit->setText(whole);
        m_edit->setCursorPosition(int(completion.start + completion.text.size()));
        // A key is followed by its values.
        if (completion.text.endsWith(u':'))
            complete();
        return;
    }
}

void FindBar::showIcons()
{
    m_iconAction->setIcon(themedIcon(u"find"_s));
}
