// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/findbar.h"

#include "catalog/find/findtokens.h"
#include "core/bidicontrols.h"
#include "core/joinedtext.h"
#include "ui/narrow/findedit.h"
#include "ui/narrow/findfield.h"
#include "ui/narrow/findnote.h"
#include "ui/narrow/findoptionsmenu.h"
#include "ui/style/fontlengths.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/spokentext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualFieldWidth = 680;      // at most
constexpr int usualLeastFieldWidth = 380; // beside buttons: for a chip, a text and the count

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_optionsMenu(new FindOptionsMenu(m_history, this)),
      m_field(new FindField(*m_optionsMenu, this)), m_edit(&m_field->edit()),
      m_completer(new FindCompleter(*m_edit)), m_note(new FindNote(*m_field)),
      m_loadButton(new QToolButton(this)), m_clearButton(new QToolButton(this))
{
    setObjectName(u"findBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_field->setMaximumWidth(lengthFor(font(), usualFieldWidth));
    m_edit->installEventFilter(this);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addStretch(); // what the field cannot take
    layout->addWidget(m_loadButton);
    layout->addWidget(m_clearButton);
    layout->addWidget(m_field, 1);

    makeButtons();
    connect(m_optionsMenu, &FindOptionsMenu::optionsChanged, this, &FindBar::read);
    connect(m_optionsMenu, &FindOptionsMenu::findChosen, this,
            [this](const FindHistory::Find &find) { showPast(find); });
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::read);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_history.leave();
        complete();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &FindBar::goToRows);
}

QMenu *FindBar::optionsMenu() const
{
    return m_optionsMenu;
}

void FindBar::setProfilesShown(bool areShown)
{
    m_optionsMenu->setProfilesShown(areShown);
}

QString FindBar::text() const
{
    return m_edit->text();
}

FindOptions FindBar::options() const
{
    FindOptions options = m_optionsMenu->options();
    options.zone = m_zone;
    return options;
}

void FindBar::setFind(const QString &text, const FindOptions &options)
{
    m_isSetting = true;
    m_optionsMenu->setOptions(options);
    m_zone = options.zone;
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

void FindBar::showFailure(const ApiError &error, const FindExpression &shown)
{
    const Result<FindExpression> failed = parseFindExpression(m_edit->text(), options());
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
    // For the reason of a shortcut it would select before it is told who has the keyboard, and
    // Orca, which goes by the cursor, would say nothing.
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void FindBar::setCounts(qint64 found, qint64 loaded, qint64 notLoaded)
{
    const QLocale locale;
    m_loadButton->setText(tr("Load %Ln more", nullptr, int(notLoaded)));
    m_canLoad = isNarrowed(found, loaded) && notLoaded > 0;
    showCounts(found, loaded,
               tr("%1 of %2 loaded").arg(locale.toString(found), locale.toString(loaded)));
}

void FindBar::setCounts(qint64 found, qint64 all)
{
    const QLocale locale;
    m_canLoad = false;
    //: In the find box: how many rows of how many are found.
    showCounts(found, all, tr("%1 of %2").arg(locale.toString(found), locale.toString(all)));
}

bool FindBar::isNarrowed(qint64 found, qint64 all) const
{
    return !m_edit->text().trimmed().isEmpty() || found != all;
}

void FindBar::showCounts(qint64 found, qint64 all, const QString &text)
{
    m_countText = isNarrowed(found, all) ? text : QString();
    m_canClear = found != all;
    showButtons();
    showState();
    emit counted();
}

QSize FindBar::minimumSizeHint() const
{
    return {m_field->minimumSizeHint().width(), QWidget::minimumSizeHint().height()};
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showButtons();
}

/// As far as there is room beside the field; what they do has keys, too.
void FindBar::showButtons()
{
    int room = width() - lengthFor(font(), usualLeastFieldWidth);
    const auto place = [this, &room](QToolButton &button, bool isWanted) {
        const int needed = button.sizeHint().width() + layout()->spacing();
        const bool isShown = isWanted && needed <= room;
        button.setVisible(isShown);
        if (isShown)
            room -= needed;
    };
    place(*m_clearButton, m_canClear);
    place(*m_loadButton, m_canLoad);
}

void FindBar::setChosen(const QList<Chip> &chosen)
{
    m_chosen = chosen;
    showChips();
}

void FindBar::setCompletions(FindCompleter::Completions completions)
{
    m_completer->setCompletions(std::move(completions));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        if (!m_completer->isOpen() && takeKey(*static_cast<QKeyEvent *>(event)))
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
    case Qt::Key_Backspace:
        // As if they were letters before the text; one at a time, since a key that is held down
        // is there to empty the line.
        if (!m_edit->text().isEmpty() || key.isAutoRepeat() || m_field->chips().chips().isEmpty())
            return false;
        removeLastChip();
        return true;
    default:
        return false;
    }
}

void FindBar::removeLastChip()
{
    const Chip last = m_field->chips().chips().constLast(); // which is gone before it is done
    last.remove();
}

void FindBar::goToRows()
{
    // Enter in the list of completions takes one of them.
    if (m_completer->hasCurrent())
        return;
    m_completer->close();
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

void FindBar::read()
{
    if (m_isSetting)
        return;
    const QString text = m_edit->text();
    if (text.isEmpty())
        m_zone = m_tableZone;
    const Result<FindExpression> expression = parseFindExpression(text, options());
    ValidFinds::Find shown = {.text = text, .expression = expression.value_or(FindExpression())};
    if (expression)
        m_validFinds.add(shown);
    else
        shown = m_validFinds.lastBefore(text, *findFault(text, options()));
    m_error = expression ? QString() : expression.error().message;
    m_shownText = shown.text;
    showChips();
    showState();
    emit findChanged(shown.expression);
}

void FindBar::showChips()
{
    m_field->chips().setChips(m_optionsMenu->marks() + m_chosen);
}

void FindBar::showState()
{
    const bool isBad = !m_error.isEmpty();
    m_field->setState(stateText(), isBad);
    m_note->tell(m_error);
    setSpokenDescription(*m_edit, sentencesText({m_error, stateText()}));
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
    if (m_optionsMenu->options().regularExpression)
        return places;
    for (const FindToken &token : findTokens(m_edit->text())) {
        if (!token.key.isEmpty() && !token.raw.isEmpty() && findKeyFor(token.key))
            places.append({token.start, token.length});
    }
    return places;
}

void FindBar::complete()
{
    if (!m_optionsMenu->options().regularExpression)
        m_completer->complete();
    else
        m_completer->close();
}
