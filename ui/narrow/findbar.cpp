// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/findbar.h"

#include "catalog/columns/imagecolumns.h"
#include "catalog/find/findtokens.h"
#include "core/bidicontrols.h"
#include "ui/narrow/findedit.h"
#include "ui/narrow/findnote.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QStringListModel>
#include <QToolButton>

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_edit(new FindEdit(this)), m_note(new FindNote(*m_edit)),
      m_countLabel(new ElidedLabel(this)), m_loadButton(new QToolButton(this)),
      m_clearButton(new QToolButton(this)), m_optionsMenu(new QMenu(tr("Find &Options"), this)),
      m_completer(new QCompleter(this)), m_completionModel(new QStringListModel(this))
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
    makeHistory();
    showIcons();
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::read);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_history.leave();
        complete();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &FindBar::goToRows);
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
    m_isSetting = true;
    m_caseAction->setChecked(options.matchCase);
    m_wordAction->setChecked(options.wholeWord);
    m_regexAction->setChecked(options.regularExpression);
    m_zone = options.zone;
    const int column = options.column ? int(*options.column) : -1;
    for (QAction *action : m_columnGroup->actions())
        action->setChecked(action->data().toInt() == column);
    m_edit->setText(text);
    m_isSetting = false;
    read();
}

void FindBar::setTimeZone(TimeZone zone)
{
    m_tableZone = zone;
    m_zone = zone;
    read();
}

void FindBar::showFailure(const ApiError &error, const FindQuery &shown)
{
    const Result<FindQuery> failed = parseFindQuery(m_edit->text(), options());
    if (failed)
        m_validFinds.remove(*failed);
    m_error = error.message;
    m_shownText = shown.text();
    showState();
}

void FindBar::focusFind()
{
    if (parentWidget())
        parentWidget()->show();
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
        if (!m_completer->popup()->isVisible() && takeKey(*static_cast<QKeyEvent *>(event)))
            return true;
    }
    const bool isLeft = event->type() == QEvent::FocusOut &&
                        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason;
    if (watched == m_edit && isLeft)
        remember();
    return QWidget::eventFilter(watched, event);
}

bool FindBar::takeKey(const QKeyEvent &key)
{
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Escape:
        remember();
        m_edit->clear();
        return true;
    case Qt::Key_Up:
        showPast(m_history.older({m_edit->text(), options()}));
        return true;
    case Qt::Key_Down:
        if (const std::optional<FindHistory::Find> newer = m_history.newer())
            showPast(newer);
        else
            goToRows();
        return true;
    default:
        return false;
    }
}

void FindBar::goToRows()
{
    // Enter in the list of completions takes one of them.
    if (m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid())
        return;
    m_completer->popup()->hide();
    remember();
    emit rowsRequested();
}

void FindBar::showPast(const std::optional<FindHistory::Find> &find)
{
    if (find)
        setFind(find->text, find->options);
}

void FindBar::remember()
{
    if (m_error.isEmpty())
        m_history.add({m_edit->text(), options()});
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

/// The finds that were left, for the mouse; Up and Down go through them, too.
void FindBar::makeHistory()
{
    m_optionsMenu->addSeparator();
    m_historyMenu = m_optionsMenu->addMenu(tr("&Earlier Finds"));
    connect(m_optionsMenu, &QMenu::aboutToShow, this, [this] {
        m_historyMenu->clear();
        for (const FindHistory::Find &find : m_history.finds()) {
            // What the user typed: an ampersand in it is no mnemonic.
            QAction *action = m_historyMenu->addAction(QString(find.text).replace(u'&', u"&&"_s));
            connect(action, &QAction::triggered, this,
                    [this, find] { setFind(find.text, find.options); });
        }
        m_historyMenu->setEnabled(!m_history.finds().isEmpty());
    });
}

void FindBar::read()
{
    if (m_isSetting)
        return;
    const QString text = m_edit->text();
    if (text.isEmpty())
        m_zone = m_tableZone;
    const Result<FindQuery> query = parseFindQuery(text, options());
    ValidFinds::Find shown = {.text = text, .query = query.value_or(FindQuery())};
    if (query)
        m_validFinds.add(shown);
    else
        shown = m_validFinds.lastBefore(text, *findFault(text, options()));
    m_error = query ? QString() : query.error().message;
    m_shownText = shown.text;
    showState();
    emit findChanged(shown.query);
}

void FindBar::showState()
{
    const bool isBad = !m_error.isEmpty();
    m_countLabel->setFullText(stateText());
    m_countLabel->setVisible(!m_countLabel->text().isEmpty());
    m_countLabel->setAccessibleName(m_countLabel->text());
    QPalette colors = palette();
    if (isBad)
        colors.setColor(QPalette::PlaceholderText, statusColor(palette(), StatusColor::Bad));
    m_countLabel->setPalette(colors);
    m_note->tell(m_error);
    m_edit->setProperty("isInvalid", isBad);
    m_edit->setAccessibleDescription(isBad ? m_error + u' ' + stateText() : stateText());
    m_edit->setMarks(termPlaces(), isBad ? findFault(m_edit->text(), options()) : std::nullopt);
}

QString FindBar::stateText() const
{
    if (!m_error.isEmpty()) {
        return m_shownText.trimmed().isEmpty()
                       ? tr("Still showing all rows")
                       //: The text in the find box is wrong; the rows are those of %1.
                       : tr("Still showing “%1”").arg(isolated(m_shownText));
    }
    if (m_edit->text().isEmpty() || m_zone.name() == FindZone(m_tableZone).name())
        return m_countText;
    //: %1 is as in "37 of 1,204 loaded", %2 the name of the time zone in which days begin.
    return tr("%1, days of %2").arg(m_countText, m_zone.name());
}

QList<FindSpan> FindBar::termPlaces() const
{
    QList<FindSpan> places;
    if (m_regexAction->isChecked())
        return places;
    for (const FindToken &token : findTokens(m_edit->text())) {
        if (!token.key.isEmpty() && !token.raw.isEmpty() && findKeyFor(token.key))
            places.append({token.start, token.length});
    }
    return places;
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
