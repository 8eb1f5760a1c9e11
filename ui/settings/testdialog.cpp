// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/testdialog.h"

#include "accounts/campolicy.h"
#include "accounts/connectiontesttext.h"
#include "core/bidicontrols.h"
#include "core/errortext.h"
#include "ui/settings/regiontesttable.h"
#include "ui/settings/testfacts.h"
#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/copytable.h"
#include "ui/widgets/fieldscroll.h"
#include "ui/widgets/spokentext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void makeBold(QLabel &label)
{
    QFont bold = label.font();
    bold.setWeight(QFont::DemiBold);
    label.setFont(bold);
}

bool isWorkingEverywhere(const ConnectionTestReport &report)
{
    return std::ranges::all_of(report.regions, [](const RegionTest &test) {
        return test.state == RegionTest::State::Answered;
    });
}

/// Of regions that were asked.
bool isWorkingNowhere(const ConnectionTestReport &report)
{
    return !report.regions.isEmpty() &&
           std::ranges::none_of(report.regions, [](const RegionTest &test) {
               return test.state == RegionTest::State::Answered ||
                      test.state == RegionTest::State::Waiting;
           });
}

/// How far the test is, in percent.
int shareDone(const ConnectionTestReport &report)
{
    const auto waiting =
            std::ranges::count(report.regions, RegionTest::State::Waiting, &RegionTest::state);
    const auto all = report.regions.size();
    return all == 0 ? 0 : int(100 * (all - waiting) / all);
}

} // namespace

TestDialog::TestDialog(const QString &profile, QWidget *parent)
    : QDialog(parent), m_icon(new QLabel(this)), m_verdict(makeLabel(this)),
      m_advice(makeLabel(this)), m_progress(new QProgressBar(this)), m_facts(new TestFacts(this)),
      m_regions(makeRegionTestTable(this)), m_reason(makeLabel(this)),
      m_announcer(new Announcer(this))
{
    setObjectName(u"testDialog"_s);
    setWindowTitle(tr("Connection Test"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeBold(*m_verdict);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(2);
    m_progress->setAccessibleName(tr("Progress"));

    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto *parts = new QWidget(this);
    auto *partLayout = new QVBoxLayout(parts);
    partLayout->setContentsMargins(0, 0, 0, 0);
    partLayout->setSpacing(12);
    partLayout->addWidget(m_facts);
    partLayout->addWidget(m_regions);
    partLayout->addWidget(m_reason);
    partLayout->addWidget(makePolicyPart());
    partLayout->addStretch();
    // In the order in which they stand: of another one Qt makes a round of two for the Tab key.
    auto *buttons = new QDialogButtonBox(this);
    m_runButton = buttons->addButton(tr("Cancel"), QDialogButtonBox::ActionRole);
    QPushButton *copyButton = buttons->addButton(tr("Copy &Report"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(verdict);
    layout->addWidget(m_advice);
    layout->addWidget(m_progress);
    layout->addWidget(new FieldScroll(*parts, this), 1);
    layout->addWidget(buttons);
    const QSize wanted(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 46);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this] {
        if (m_isRunning)
            emit cancelRequested();
    });
    connect(m_runButton, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            emit cancelRequested();
        else
            emit testRequested();
    });
    connect(copyButton, &QPushButton::clicked, this,
            [this] { copy(reportText(m_report), tr("Report copied")); });
    connect(m_facts, &TestFacts::requestIdChosen, this,
            [this](const QString &requestId) { copy(requestId, tr("RequestId copied")); });
    connect(m_regions, &CopyTable::copied, this, &TestDialog::copied);
    connect(m_regions, &QTableWidget::currentCellChanged, this, &TestDialog::showReason);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason->setAccessibleName(tr("Reason"));
    setReport({.profile = profile});
    setRunning(true);
    m_runButton->setFocus();
}

QWidget *TestDialog::makePolicyPart()
{
    auto *part = new QWidget(this);
    auto *heading = makeLabel(part);
    heading->setText(tr("Smallest policy"));
    makeBold(*heading);
    m_policyWords = makeLabel(part);
    m_policyWords->setForegroundRole(QPalette::PlaceholderText);
    m_policy = new QPlainTextEdit(part);
    m_policy->setReadOnly(true);
    m_policy->setTabChangesFocus(true);
    m_policy->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_policy->setFont(fixedFont(font()));
    m_policy->setAccessibleName(tr("CAM policy"));
    auto *button = new QPushButton(tr("Copy &Policy"), part);
    button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading);
    layout->addWidget(m_policyWords);
    layout->addWidget(m_policy);
    layout->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this,
            [this] { copy(camPolicy(m_report.roles), tr("Policy copied")); });
    return part;
}

void TestDialog::showPolicy()
{
    const QString policy = camPolicy(m_report.roles).trimmed();
    if (m_policy->toPlainText() == policy)
        return; // what is selected in it stays so
    const QString words = m_report.roles.isEmpty()
                                  ? tr("A CAM policy of what this program calls, and nothing "
                                       "else. Attach it to the user or role of the key.")
                          : m_report.roles.size() == 1
                                  ? tr("A CAM policy of what this program calls, and nothing "
                                       "else. Attach it to the user of the key and to the role "
                                       "that is assumed.")
                                  : tr("A CAM policy of what this program calls, and nothing "
                                       "else. Attach it to the user of the key and to each role "
                                       "that is assumed.");
    m_policyWords->setText(words);
    m_policy->setPlainText(policy);
    const int lines = m_policy->document()->blockCount();
    m_policy->setFixedHeight(QFontMetrics(m_policy->font()).lineSpacing() * lines + 16);
}

void TestDialog::setReport(const ConnectionTestReport &report)
{
    m_report = report;
    m_facts->show(report);
    showRegionTests(*m_regions, report.regions);
    m_regions->setVisible(!report.regions.isEmpty());
    showReason();
    showVerdict();
    showPolicy();
}

void TestDialog::setRunning(bool isRunning)
{
    const bool wasRunning = std::exchange(m_isRunning, isRunning);
    m_runButton->setText(isRunning ? tr("C&ancel") : tr("Test &Again"));
    showVerdict();
    if (wasRunning != isRunning)
        m_announcer->say(m_verdict->text());
}

void TestDialog::showVerdict()
{
    m_verdict->setText(verdictText(m_report, m_isRunning));
    const bool hasFailed = !m_isRunning && m_report.error;
    m_advice->setText(hasFailed ? explainError(*m_report.error).advice : QString());
    m_advice->setVisible(hasFailed);
    m_progress->setRange(0, m_report.regions.isEmpty() && m_isRunning ? 0 : 100);
    m_progress->setValue(m_isRunning ? shareDone(m_report) : 100);
    // Its room stays, so that nothing moves when the test has ended.
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_progress->setVisible(m_isRunning);

    m_icon->setAccessibleName(m_verdict->text());
    const auto show = [this](const QString &name, const QColor &color) {
        m_icon->setPixmap(iconPixmap(name, color, lengthFor(font(), 16), devicePixelRatioF()));
    };
    if (m_isRunning)
        show(u"state-underway"_s, palette().color(QPalette::Link));
    else if (m_report.error || isWorkingNowhere(m_report))
        show(u"state-failed"_s, statusColor(palette(), StatusColor::Bad));
    else if (!isWorkingEverywhere(m_report))
        show(u"state-attention"_s, statusColor(palette(), StatusColor::Warning));
    else
        show(u"state-good"_s, statusColor(palette(), StatusColor::Good));
}

void TestDialog::showReason()
{
    QList<RegionTest> wanted = m_report.regions;
    const int row = m_regions->currentRow();
    if (row >= 0 && row < wanted.size())
        wanted.move(row, 0);
    const auto failed = std::ranges::find_if(
            wanted, [](const RegionTest &test) { return test.error.has_value(); });
    // A region that is well says nothing; then it is the first that is not.
    m_reason->setVisible(failed != wanted.end());
    if (failed != wanted.end())
        m_reason->setText(withVisibleControls(regionStory(*failed)));
    setSpokenDescription(*m_reason, m_reason->text()); // its name would hide it
}

void TestDialog::copy(const QString &text, const QString &notice)
{
    QGuiApplication::clipboard()->setText(text);
    emit copied(notice);
}

void TestDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    showRegionTests(*m_regions, m_report.regions);
    showVerdict();
}
