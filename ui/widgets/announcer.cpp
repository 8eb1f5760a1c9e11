// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/announcer.h"

#include <QAccessibleWidget>

#include <chrono>

namespace {

constexpr std::chrono::milliseconds moment(300);

} // namespace

Announcer::Announcer(QWidget *window) : QWidget(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(moment);
    connect(&m_timer, &QTimer::timeout, this, &Announcer::giveNext);
    // In sight for a screen reader, which takes no notice of what is not, and for nobody else.
    setFixedSize(1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    lower();
    for (QWidget *&voice : m_voices) {
        voice = new QWidget(this);
        voice->setFixedSize(1, 1);
        // The object belongs to the accessibility, as that wants it.
        QAccessible::registerAccessibleInterface(
                new QAccessibleWidget(voice, QAccessible::Notification));
    }
}

void Announcer::say(const QString &text)
{
    if (text.isEmpty())
        return;
    m_waiting.append(text);
    if (!m_timer.isActive())
        m_timer.start();
    emit said(text);
}

void Announcer::giveNext()
{
    const QString text = m_waiting.takeFirst();
    if (!m_waiting.isEmpty())
        m_timer.start();
    QWidget *voice = m_voices.at(m_next);
    m_next = (m_next + 1) % m_voices.size();
    voice->setAccessibleName(text);
    QAccessibleEvent event(voice, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}
