// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/commandpalette.h"

#include "ui/style/fontlengths.h"
#include "ui/style/stylepopups.h"
#include "ui/widgets/fuzzymatch.h"
#include "ui/widgets/spokentext.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 520;
constexpr int shownEntries = 12;
constexpr int usualRowHeight = 24;
constexpr int entryRole = Qt::UserRole;

struct Match
{
    int score = 0;
    int entry = 0;
};

/// A bar before the current entry: its ground alone hardly differs from the others' in the dark.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!option.state.testFlag(QStyle::State_Selected))
            return;
        constexpr int barWidth = 3;
        const QRect bar(option.rect.left(), option.rect.top(), barWidth, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                          option.palette.color(QPalette::Link));
    }
};

/// Lies on the window behind the palette, and throws its shadow, which needs no compositor there.
class PaletteShadow final : public QWidget
{
public:
    explicit PaletteShadow(QWidget *window) : QWidget(window)
    {
        setObjectName(u"paletteShadow"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintShadow(painter, rect().adjusted(shadowWidth, shadowWidth, -shadowWidth, -shadowWidth));
    }
};

/// Wayland tells nobody where a window is; a shadow would lie beside the palette there.
bool knowsItsPlace()
{
    return !QGuiApplication::platformName().startsWith("wayland"_L1);
}

QString label(const PaletteEntry &entry)
{
    //: An entry of the command palette: its group and its name, as in "Query: Refresh".
    QString text = CommandPalette::tr("%1: %2").arg(entry.category, entry.title);
    if (!entry.shortcut.isEmpty())
        text += u"    "_s + entry.shortcut;
    return text;
}

} // namespace

CommandPalette::CommandPalette(QList<PaletteEntry> entries, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_entries(std::move(entries)),
      m_edit(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Command Palette"));
    m_edit->setAccessibleName(tr("Command"));
    m_edit->setPlaceholderText(tr("Type a command, region, saved search or column"));
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new EntryDelegate(m_list));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &CommandPalette::describeCurrent);
    showMatches();
}

void CommandPalette::openOver()
{
    QWidget *window = parentWidget()->window();
    const int width = std::min(lengthFor(font(), usualWidth), window->width() - 32);
    resize(width,
           shownEntries * lineHeightFor(font(), usualRowHeight) + m_edit->sizeHint().height() + 32);
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 64)));
    if (knowsItsPlace()) {
        auto *shadow = new PaletteShadow(window);
        m_shadow = shadow;
        connect(this, &QObject::destroyed, shadow, &QObject::deleteLater);
    }
    show();
    activateWindow();
    m_edit->setFocus();
}

bool CommandPalette::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        reject();
    return QDialog::event(event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    paintPopup(painter, option, QPalette::Window);
}

void CommandPalette::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    setMask(popupShape(rect()));
    placeShadow();
}

void CommandPalette::moveEvent(QMoveEvent *event)
{
    QDialog::moveEvent(event);
    placeShadow();
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    placeShadow();
}

/// Under the palette, wherever the window manager has put it.
void CommandPalette::placeShadow()
{
    if (!m_shadow)
        return;
    const QPoint corner = m_shadow->parentWidget()->mapFromGlobal(mapToGlobal(QPoint()));
    m_shadow->setGeometry(
            QRect(corner, size()).adjusted(-shadowWidth, -shadowWidth, shadowWidth, shadowWidth));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        const bool movesInList = key == Qt::Key_Up || key == Qt::Key_Down ||
                                 key == Qt::Key_PageUp || key == Qt::Key_PageDown;
        if (movesInList)
            return QApplication::sendEvent(m_list, event);
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::showMatches()
{
    std::vector<Match> matches;
    for (int i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries.at(i);
        const auto score = fuzzyScore(m_edit->text(), entry.title + u' ' + entry.category);
        if (score)
            matches.push_back({*score, i});
    }
    if (!m_edit->text().isEmpty()) {
        std::stable_sort(matches.begin(), matches.end(),
                         [](const Match &a, const Match &b) { return a.score > b.score; });
    }
    const QSignalBlocker blocker(m_list); // in between, no entry is the current one
    m_list->clear();
    for (const Match &match : matches) {
        auto *item = new QListWidgetItem(label(m_entries.at(match.entry)), m_list);
        item->setData(entryRole, match.entry);
        item->setSizeHint({0, lineHeightFor(font(), usualRowHeight)});
    }
    m_list->setCurrentRow(0);
    describeCurrent();
}

void CommandPalette::describeCurrent()
{
    const QListWidgetItem *current = m_list->currentItem();
    setSpokenDescription(*m_edit, current ? current->text() : tr("No command matches"));
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    // What runs may open a window of its own, so this one is gone before.
    QTimer::singleShot(0, parentWidget(), m_entries.at(item->data(entryRole).toInt()).run);
    close();
}
