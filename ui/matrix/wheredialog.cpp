// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/wheredialog.h"

#include "core/bidicontrols.h"
#include "core/oneline.h"
#include "ui/style/fontlengths.h"
#include "ui/widgets/spokentext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace {

/// More rows of one name are no answer that somebody reads.
constexpr size_t mostGroups = 5;

} // namespace

WhereDialog::WhereDialog(ImageCatalog &catalog, Presence &presence, const Narrowing &narrowing,
                         InstanceOffer &offer, const ReadTimes &readTimes, QWidget *parent)
    : QDialog(parent), m_catalog(catalog), m_presence(presence), m_narrowing(narrowing),
      m_offer(offer), m_readTimes(readTimes), m_edit(new QLineEdit(this)),
      m_answer(new QLabel(this))
{
    setWindowTitle(tr("Why Is It Not Here?"));
    m_presence.keep();
    m_edit->setClearButtonEnabled(true);
    m_edit->setPlaceholderText(tr("Typed or pasted"));
    auto *label = new QLabel(tr("&Image ID, name, or instance type such as SA5.MEDIUM2:"), this);
    label->setBuddy(m_edit);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setContentsMargins(0, 8, 0, 8);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_answer);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_retry = buttons->addButton(tr("&Retry Failed Regions"), QDialogButtonBox::ActionRole);
    m_loadAll = buttons->addButton(tr("&Load All"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    resize(windowSizeFor(*this, {560, 360}));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_retry, &QPushButton::clicked, this, &WhereDialog::retry);
    connect(m_loadAll, &QPushButton::clicked, &m_catalog, &ImageCatalog::loadAll);
    // Enter asks, and does not close.
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    connect(m_edit, &QLineEdit::returnPressed, this, &WhereDialog::askForInstances);
    connect(m_edit, &QLineEdit::textChanged, this, &WhereDialog::update);
    connect(&m_presence, &Presence::changed, this, &WhereDialog::update);
    connect(&m_offer, &InstanceOffer::changed, this, &WhereDialog::update);
    update();
}

void WhereDialog::setText(const QString &idOrName)
{
    m_edit->setText(onOneLine(idOrName));
    m_edit->selectAll();
}

/// Of a text that is no image's.
bool WhereDialog::asksForInstances() const
{
    const QString text = m_edit->text();
    return InstanceOffer::isInstanceType(text) &&
           groupsNamed(m_presence, m_catalog.store(), text).empty();
}

/// Not with each key: every region is asked.
void WhereDialog::askForInstances()
{
    if (!asksForInstances())
        return;
    QList<Place> places;
    for (const PlaceStatus &status : m_presence.places())
        places.append(status.place);
    m_asked = m_edit->text().trimmed();
    m_offer.ask(m_asked, places);
    update();
}

void WhereDialog::retry()
{
    if (asksForInstances())
        m_offer.retry();
    else
        m_catalog.retryFailed();
}

QStringList WhereDialog::lines() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return {};
    const ImageStore &store = m_catalog.store();
    std::vector<int> groups = groupsNamed(m_presence, store, text);
    if (asksForInstances()) {
        return m_asked == text ? m_offer.sentences()
                               : QStringList {tr("Press Enter to ask each region for this "
                                                 "instance type.")};
    }
    const QString unasked = unaskedSentence(m_catalog.query(), text);
    const QStringList last = unasked.isEmpty() ? QStringList() : QStringList {unasked};
    if (groups.empty()) {
        const QStringList first = {tr("No loaded image has this ID or name.")};
        return last.isEmpty() ? first + answerOf(whereaboutsOf(m_presence, std::nullopt))
                              : first + last;
    }
    if (const int group = groups.front(); hasId(m_presence, group, text))
        return linesOfId(group, text) + last;
    groups.resize(std::min(groups.size(), mostGroups));
    QStringList lines;
    for (const int group : groups) {
        const Image image = store.at(m_presence.buildsOf(group).front().number);
        if (groups.size() > 1) {
            //: A heading: the name of an image, and its architecture.
            lines.append(tr("%1, %2:").arg(isolated(image.imageName), image.architecture));
        }
        lines.append(answerOf(whereaboutsOf(m_presence, group)));
    }
    return lines + last;
}

/// Who asks for an id means that; but elsewhere the image may have another, which the name tells.
QStringList WhereDialog::linesOfId(int group, const QString &id) const
{
    QStringList lines = answerOf(whereaboutsOf(m_presence, group, id));
    if (!hasOtherIds(m_presence, group, id))
        return lines;
    const Image image = m_catalog.store().at(m_presence.buildsOf(group).front().number);
    //: A heading: %1 is the name of an image.
    lines.append(tr("By its name, %1, with whatever ID:").arg(isolated(image.imageName)));
    return lines + answerOf(whereaboutsOf(m_presence, group));
}

QStringList WhereDialog::answerOf(const std::vector<Whereabouts> &whereabouts) const
{
    return QStringList {whereSummary(whereabouts)} +
           whereSentences(m_presence, m_readTimes.times(), whereabouts, m_narrowing.timeZone());
}

void WhereDialog::update()
{
    const bool isOfInstances = asksForInstances();
    const QStringList answer = lines();
    m_answer->setText(withVisibleControls(answer.join(u'\n')));
    setSpokenDescription(*m_answer, m_answer->text()); // its name would hide it
    // What a screen reader says of the box that has the keyboard, when it is another.
    setSpokenDescription(*m_edit, withVisibleControls(answer.value(0)));
    const CatalogSummary summary = m_catalog.summary();
    m_retry->setVisible(isOfInstances ? m_offer.hasFailed() : summary.failed > 0);
    m_loadAll->setVisible(summary.hasMore && !isOfInstances);
}
