// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/accountspage.h"

#include "accounts/appprofiles.h"
#include "core/bidicontrols.h"
#include "core/joinedtext.h"
#include "ui/accounts/accounttext.h"
#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/menutext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, SourceColumn, CredentialColumn, StateColumn };
constexpr int usualRowHeight = 25;
constexpr qsizetype longestName = 80;

QColor stateColor(const QPalette &palette, Profile::State state)
{
    switch (state) {
    case Profile::State::Ready:
        return statusColor(palette, StatusColor::Good);
    case Profile::State::Expired:
    case Profile::State::Incomplete:
        return statusColor(palette, StatusColor::Warning);
    case Profile::State::Unreadable:
        return statusColor(palette, StatusColor::Bad);
    case Profile::State::Unknown:
        return dimColor(palette);
    }
    Q_UNREACHABLE();
}

/// What becomes of it, in sentences.
QString whatIsForgotten(const Profile &profile, const QList<Profile> &all)
{
    QString text;
    switch (profile.source) {
    case Profile::Source::App:
        text = AccountsPage::tr("This removes its key from the system's keyring or this session. "
                                "In the cloud the key stays valid until it is deleted there.");
        break;
    case Profile::Source::Command:
        text = AccountsPage::tr("The program that prints its credential stays as it is.");
        break;
    default:
        text = AccountsPage::tr("The account that it is based on stays as it is.");
        break;
    }
    QStringList above;
    for (const Profile &other : all) {
        if (other.base == profile.name)
            above.append(isolated(cutText(other.name, longestName)));
    }
    if (!above.isEmpty()) {
        //: %1 is a list of names.
        text = sentencesText(
                {text, AccountsPage::tr("These are based on it and cannot be used then: %1.")
                               .arg(listText(above))});
    }
    return text;
}

} // namespace

AccountsPage::AccountsPage(QWidget *parent)
    : QWidget(parent), m_list(new QTreeWidget(this)), m_note(new QLabel(this)),
      m_saidLabel(new QLabel(this))
{
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setHeaderLabels({tr("Profile"), tr("Source"), tr("Credential"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    const int iconSize = lengthFor(m_list->font(), 16);
    m_list->setIconSize({iconSize, iconSize});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(CredentialColumn, QHeaderView::Stretch);
    // The one that gives way to the others keeps the room of its title.
    m_list->header()->setMinimumSectionSize(m_list->header()->sectionSizeHint(CredentialColumn));
    m_list->setTextElideMode(Qt::ElideMiddle);
    for (QLabel *label : {m_note, m_saidLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_saidLabel->hide();
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *newButton = new QPushButton(tr("&New…"), this);
    m_roleButton = new QPushButton(tr("Add &Role…"), this);
    m_roleButton->setToolTip(tr("Make an account that assumes a role with this one, or that has to "
                                "be a certain account"));
    m_editButton = new QPushButton(tr("&Edit…"), this);
    m_forgetButton = new QPushButton(tr("&Forget…"), this);
    m_testButton = new QPushButton(tr("&Test…"), this);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button :
         {newButton, m_roleButton, m_editButton, m_forgetButton, m_testButton}) {
        button->setAutoDefault(false); // Enter in the list edits
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *upper = new QHBoxLayout;
    upper->setSpacing(12);
    upper->addWidget(m_list, 1);
    upper->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(upper, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_saidLabel);

    connect(newButton, &QPushButton::clicked, this, &AccountsPage::newRequested);
    connect(m_roleButton, &QPushButton::clicked, this, [this] {
        if (const Profile *profile = current())
            emit roleRequested(profile->name);
    });
    connect(m_editButton, &QPushButton::clicked, this, &AccountsPage::editCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &AccountsPage::editCurrent);
    connect(m_forgetButton, &QPushButton::clicked, this, &AccountsPage::askToForget);
    connect(m_testButton, &QPushButton::clicked, this, [this] {
        if (const Profile *profile = current())
            emit testRequested(profile->name);
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AccountsPage::updateState);
    updateState();
}

void AccountsPage::setProfiles(const QList<Profile> &profiles)
{
    m_profiles = profiles;
    fill();
}

void AccountsPage::setLookedAt(const QString &text)
{
    m_lookedAt = text;
    updateState();
}

void AccountsPage::setSaid(const SaidOptions &said)
{
    QStringList lines = {saidText(said.demo), saidText(said.profiles),
                         saidText(said.metadataEndpoint)};
    lines.removeAll(QString());
    m_saidLabel->setText(lines.join(u'\n'));
    m_saidLabel->setVisible(!lines.isEmpty());
}

void AccountsPage::fill()
{
    const QString name =
            m_list->currentItem() ? m_list->currentItem()->text(NameColumn) : QString();
    const int rowHeight = lineHeightFor(m_list->font(), usualRowHeight);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_list->clear();
    for (const Profile &profile : m_profiles) {
        const Profile::State state =
                isKnownToFail(profile, now) ? Profile::State::Unreadable : stateAt(profile, now);
        auto *item =
                new QTreeWidgetItem(m_list, {profileTitle(profile.name), sourceText(profile),
                                             credentialText(profile), stateText(profile, now)});
        item->setSizeHint(CredentialColumn, QSize(0, rowHeight)); // the one that stretches
        item->setForeground(SourceColumn, dimColor(palette()));
        item->setFont(CredentialColumn, fixedFont(m_list->font()));
        item->setIcon(StateColumn, iconPixmap(stateIcon(state), stateColor(palette(), state),
                                              lengthFor(m_list->font(), 16), devicePixelRatioF()));
        if (item->text(NameColumn) == name)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    updateState();
}

void AccountsPage::updateState()
{
    const Profile *profile = current();
    const bool isOurs = profile && isOfThisProgram(*profile);
    m_roleButton->setEnabled(profile && canBeBase(*profile));
    m_editButton->setEnabled(isOurs);
    m_forgetButton->setEnabled(isOurs);
    m_testButton->setEnabled(profile != nullptr);
    if (!profile)
        m_note->setText(m_lookedAt);
    else if (!profile->message.isEmpty())
        m_note->setText(withVisibleControls(profile->message));
    else if (!isOurs)
        m_note->setText(tr("It is read where it is, and not changed by this program. A role to "
                           "assume, or the account that it must be, can be put on top of it."));
    else
        m_note->setText({});
    m_list->setAccessibleDescription(m_note->text());
}

const Profile *AccountsPage::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_profiles.at(row);
}

void AccountsPage::editCurrent()
{
    const Profile *profile = current();
    if (profile && isOfThisProgram(*profile))
        emit editRequested(profile->name);
}

void AccountsPage::askToForget()
{
    const Profile profile = *current();
    const QString name = profile.name;
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Forget Account"));
    box->setTextFormat(Qt::PlainText);
    //: %1 is the name of a profile.
    box->setText(tr("Forget the account “%1”?").arg(isolated(cutText(name, longestName))));
    box->setInformativeText(whatIsForgotten(profile, m_profiles));
    QPushButton *forget = box->addButton(tr("&Forget"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(forget, &QPushButton::clicked, this, [this, name] { emit forgetRequested(name); });
    box->open();
}

void AccountsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}
